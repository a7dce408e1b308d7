import type { CheckContext, Finding } from '../types.ts'
import { countClickMarks } from '@interview-deck/toolbox/deck/clickMarks'
import { countClicks } from '../clicks/countClicks.ts'
import { lineAt, splitRegions } from '../regions.ts'

/**
 * A note says where to click, and asks for as many clicks as its slide has: one too few and the last thing never shows, one too
 * many and the speaker is on the next slide. Where a slide's clicks are certain only when it runs, `npm run browser` compares.
 */
export function checkClickMarks({ deck, clickSources }: CheckContext): Finding[] {
  return deck.slides.flatMap((slide): Finding[] => {
    const note = splitRegions(slide).find(({ kind }) => kind === 'note')
    const clicks = countClicks(slide, clickSources)
    if (!note?.text.trim() || clicks === undefined)
      return []
    const problem = describeClickMarks(note.text, clicks)
    return problem
      ? [{ file: slide.file, line: lineAt(note, Math.max(0, note.text.search(/\S/))), rule: 'click-marks', message: problem }]
      : []
  })
}

/** What is wrong with the click marks of a note whose slide has so many clicks; nothing where they agree, or where there is no note. */
export function describeClickMarks(note: string, clicks: number): string | undefined {
  const marks = countClickMarks(note)
  if (marks === clicks || !note.trim())
    return undefined
  return `the note asks for ${count(marks)} by [click], the slide has ${clicks}; allowed: ${clicks === 0 ? 'no mark' : `a [click] for each, or [click:n] for n at once, ${clicks} in all`}`
}

function count(clicks: number): string {
  return `${clicks} click${clicks === 1 ? '' : 's'}`
}
