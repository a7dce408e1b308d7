import type { Section } from '../../deck/loadDeck.ts'
import type { ScriptFit } from '../../deck/script.ts'
import type { CheckContext, Finding } from '../types.ts'
import { FIT, fitScript, speak } from '../../deck/script.ts'
import { splitRegions } from '../regions.ts'

/** A section's script beside its budget. */
export interface SectionScript extends ScriptFit {
  no: number
  slug: string
}

/** Measures the notes of every section. */
export function measureScripts(sections: Section[], syllablesPerMinute?: number): SectionScript[] {
  return sections.map(({ no, slug, slides, budget }) => ({
    no,
    slug,
    ...fitScript(slides.map(slide => slide.note), budget, syllablesPerMinute),
  }))
}

/** Every script fits its budget, and every Latin word of it has a reading. */
export function checkScript({ deck }: CheckContext): Finding[] {
  return deck.sections.flatMap(section => [...checkFit(section), ...checkReadings(section)])
}

function checkFit(section: Section): Finding[] {
  const [script] = measureScripts([section])
  const [first] = section.slides
  if (script!.fits)
    return []
  return [{
    file: first!.file,
    line: first!.line,
    rule: 'script',
    message: `the script takes ${script!.seconds.toFixed(0)} s (${script!.syllables} syllables), ${percent(script!.share)} of the ${section.budget} s budget; `
      + `allowed: ${percent(FIT.min)} to ${percent(FIT.max)}, ${Math.ceil(section.budget * FIT.min)} to ${Math.floor(section.budget * FIT.max)} s`,
  }]
}

function checkReadings({ slides }: Section): Finding[] {
  return slides.flatMap((slide) => {
    const note = splitRegions(slide).find(region => region.kind === 'note')
    return (note?.text.split('\n') ?? []).flatMap((text, index) => speak(text).unknownWords.map((word): Finding => ({
      file: slide.file,
      line: note!.line + index,
      rule: 'script',
      message: `nobody knows how "${word}" is said; add its reading to tools/deck/readings.ts`,
    })))
  })
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
