import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Region, SlideSource } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { NATIVE_NUMERAL, parseNative } from '../numerals.ts'
import { findInRegions, lineAt } from '../regions.ts'

/** A count of questions: 열다섯 가지 질문, 15개의 질문, 질문 15개, 15문항. */
const COUNT = new RegExp([
  `(?<before>\\d+|${NATIVE_NUMERAL})\\s*(?:가지|개|건)?(?:의|\\s)*(?:면접\\s*)?(?:질문|문항|답변)`,
  `(?:질문|문항|답변)\\s*(?<after>\\d+|${NATIVE_NUMERAL})\\s*(?:가지|개|건)`,
].join('|'), 'gu')

/**
 * No text of a shared deck says how many questions there are with the private ones: beside a list of those that are
 * shown, that is how many were held back. Where nothing is private, any count may stand.
 */
export function checkHeldBack({ deck }: CheckContext): Finding[] {
  const slides = [...deck.slides, ...deck.imports].filter(({ frontmatter }) => !frontmatter.private)
  const all = deck.sections.length
  const shown = deck.sections.filter(section => !section.private).length
  if (all === shown)
    return []
  const counts = findInRegions(slides, ['frontmatter', 'content', 'mermaid'], region => countsIn(region).filter(({ count }) => count === all).map(({ line, text }) => ({
    line,
    message: `"${text}" counts the private questions too, and a shared deck shows ${shown} of ${all}: it would tell how many are held back. Write it without a number`,
  })))
  return [...checkSlots(slides, deck.sections.filter(section => section.private)), ...counts]
}

/** A wall of questions may take a slot for each: one for a private section ships with the wall, shown or not. */
function checkSlots(slides: (SlideSource & { file: string })[], sections: Section[]): Finding[] {
  return findInRegions(slides, ['content'], region => [...region.text.matchAll(/<template\s[^>]*?(?:#|v-slot:)([\w-]+)/g)]
    .filter(match => sections.some(({ slug }) => slug === match[1]))
    .map(match => ({
      line: lineAt(region, match.index),
      message: `#${match[1]} is a private section, and this slide is public: what stands in the slot would ship. Take it out`,
    })))
}

function countsIn(region: Region): { count: number, line: number, text: string }[] {
  return [...region.text.matchAll(COUNT)].map((match) => {
    const numeral = match.groups!.before ?? match.groups!.after!
    return {
      count: /^\d/.test(numeral) ? Number(numeral) : parseNative(numeral),
      line: lineAt(region, match.index),
      text: match[0].trim(),
    }
  })
}
