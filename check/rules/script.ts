import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Fit, ScriptFit } from '@interview-deck/toolbox/deck/script'
import type { CheckContext, Finding } from '../types.ts'
import { FIT, fitScript, speak } from '@interview-deck/toolbox/deck/script'
import { readings } from '../../facts/readings.ts'
import { splitRegions } from '../regions.ts'

/**
 * The introduction opens the interview and is timed to the second: 250 to 270 syllables where it has a minute. Shorter, it
 * leaves the minute unused; longer, it leaves no room to breathe.
 */
const INTRODUCTION_FIT = { min: 250 / 300, max: 270 / 300 } as const

export interface SectionScript extends ScriptFit {
  no: number
  slug: string
}

export function measureScripts(sections: Section[], syllablesPerMinute?: number): SectionScript[] {
  return sections.map(({ no, slug, slides, budget }) => ({
    no,
    slug,
    ...fitScript(slides.map(slide => slide.note), budget, { readings, syllablesPerMinute, fit: fitOf(no) }),
  }))
}

/** The first section is the introduction: interviews open with it. */
function fitOf(no: number): Fit {
  return no === 1 ? INTRODUCTION_FIT : FIT
}

/** Every script fits its budget, private sections' too, and every Latin word of it has a reading. */
export function checkScript({ deck }: CheckContext): Finding[] {
  return deck.sections.flatMap(section => [...checkFit(section), ...checkReadings(section)])
}

function checkFit(section: Section): Finding[] {
  const [script] = measureScripts([section])
  const [first] = section.slides
  const fit = fitOf(section.no)
  if (script!.fits)
    return []
  return [{
    file: first!.file,
    line: first!.line,
    message: `the script takes ${script!.seconds.toFixed(0)} s (${script!.syllables} syllables), ${percent(script!.share)} of the ${section.budget} s budget; `
      + `allowed${section.no === 1 ? ' for the introduction' : ''}: ${script!.allowed.min} to ${script!.allowed.max} syllables, ${percent(fit.min)} to ${percent(fit.max)}`,
  }]
}

function checkReadings({ slides }: Section): Finding[] {
  return slides.flatMap((slide) => {
    const [note] = splitRegions(slide, 'note')
    return (note?.text.split('\n') ?? []).flatMap((text, index) => speak(text, readings).unknownWords.map((word): Finding => ({
      file: slide.file,
      line: note!.line + index,
      message: `nobody knows how "${word}" is said; add its reading to facts/readings.ts`,
    })))
  })
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
