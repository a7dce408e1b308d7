import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { SpokenLanguage } from '@interview-deck/toolbox/deck/script'
import type { CheckContext, Finding, SourceLocation } from '../context.ts'
import type { Passage } from '../passages.ts'
import { splitAtClicks } from '@interview-deck/toolbox/deck/clickMarks'
import { FIT, fitScript, speak, SPEECH } from '@interview-deck/toolbox/deck/script'
import { endingOf, splitSentences } from '@interview-deck/toolbox/deck/sentences'
import { readings } from '../../facts/readings.ts'
import { findingAt } from '../context.ts'
import { answersOf, notesOf, shorten } from '../passages.ts'

/** The introduction is timed more closely: 250 to 270 syllables a minute. */
const INTRODUCTION_FIT = { min: 250 / 300, max: 270 / 300 }

/** How long a section's notes take, against its budget. */
export function measureScript({ no, slides, budget, language }: Section) {
  return fitScript(slides.map(slide => slide.note), budget, { readings, language, fit: fitOf(no) })
}

function fitOf(no: number) {
  return no === 1 ? INTRODUCTION_FIT : FIT
}

/** Every script fits its budget, private sections' too, and every Latin word of it has a reading. */
export function checkScript({ deck }: CheckContext): Finding[] {
  return deck.sections.flatMap(section => [...checkFit(section), ...notesOf(section).flatMap(passage => checkReadings(passage, section.language))])
}

function checkFit(section: Section): Finding[] {
  const { fits, seconds, length, share, allowed } = measureScript(section)
  const { min, max } = fitOf(section.no)
  const { unit } = SPEECH[section.language]
  return fits
    ? []
    : [findingAt(section.slides[0]!, `the script takes ${seconds.toFixed(0)} s (${length} ${unit}), ${percent(share)} of the ${section.budget} s budget; `
    + `allowed${section.no === 1 ? ' for the introduction' : ''}: ${allowed.min} to ${allowed.max} ${unit}, ${percent(min)} to ${percent(max)}`)]
}

function checkReadings({ text, placeOf }: Passage, language: SpokenLanguage): Finding[] {
  return [...text.matchAll(/.+/g)].flatMap(line => speak(line[0], readings, language).unknownWords.map(word =>
    findingAt(placeOf(line.index), `no reading for "${word}"; add one to facts/readings.ts`)))
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** Seconds of speech between clicks or slides. */
const LONGEST_PAUSE = 40

export function checkClickPauses({ deck }: CheckContext): Finding[] {
  return deck.sections.flatMap((section) => {
    const { perMinute, unit } = SPEECH[section.language]
    const most = LONGEST_PAUSE / 60 * perMinute
    return notesOf(section).flatMap(({ text, placeOf }) => splitAtClicks(text).flatMap((part) => {
      const { length } = speak(part.text, readings, section.language)
      return length <= most
        ? []
        : [findingAt(placeOf(part.offset + part.text.search(/\S/)), `${(length / perMinute * 60).toFixed(1)} s of speech (${length} ${unit}) without a click, from "${shorten(part.text)}" on; `
        + `allowed: ${LONGEST_PAUSE} s (${most} ${unit}) up to a click or the next slide`)]
    }))
  })
}

const LONGEST_SENTENCE = { ko: 60, en: 30 }

/** How often an ending may repeat in a row. */
const IN_A_ROW = 2
const ONCE_ONLY = /[겠싶]습니다$/

interface SaidSentence { text: string, place: SourceLocation }

/** Sentences of notes and prepared answers are short, with varied endings. */
export function checkSentences({ deck }: CheckContext): Finding[] {
  const read = ({ text, placeOf }: Passage) => splitSentences(text).map(sentence => ({ text: sentence.text, place: placeOf(sentence.offset) }))
  return deck.sections.flatMap((section) => {
    // A section's notes are one speech, slide after slide; so is an answer.
    const speeches = [notesOf(section).flatMap(read), ...answersOf(section).map(read)]
    return [...speeches.flat().flatMap(sentence => checkLength(sentence, section.language)), ...speeches.flatMap(checkEndings)]
  })
}

function checkLength({ text, place }: SaidSentence, language: SpokenLanguage): Finding[] {
  const { length } = speak(text, readings, language)
  const most = LONGEST_SENTENCE[language]
  return length > most ? [findingAt(place, `a sentence of ${length} ${SPEECH[language].unit}: "${shorten(text)}"; allowed: ${most}`)] : []
}

function checkEndings(sentences: SaidSentence[]): Finding[] {
  const findings: Finding[] = []
  let row = 0
  sentences.forEach(({ text, place }, index) => {
    const ending = endingOf(text)
    row = ending !== undefined && index && endingOf(sentences[index - 1]!.text) === ending ? row + 1 : 1
    const allowed = ONCE_ONLY.test(ending ?? '') ? 1 : IN_A_ROW
    if (row === allowed + 1) {
      const ends = sentences.slice(index - allowed, index + 1).map(sentence => `"…${sentence.text.split(/\s+/).slice(-2).join(' ')}"`)
      findings.push(findingAt(place, `${row} sentences in a row end in ${ending}: ${ends.join(', ')}; allowed: ${allowed === 1 ? 'not twice in a row' : `${allowed} in a row`}`))
    }
  })
  return findings
}
