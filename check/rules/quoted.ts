import type { CheckContext, Finding } from '../types.ts'
import { splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'
import { factOf } from './factTags.ts'

/** Somebody else's figure may stand on one slide: on a second one it would carry the talk. */
export function checkQuoted({ deck, facts }: CheckContext): Finding[] {
  return facts.filter(({ kind }) => kind === 'quoted').flatMap((fact) => {
    const places = deck.slides.flatMap((slide) => {
      const found = splitRegions(slide).filter(({ kind }) => kind === 'content' || kind === 'mermaid').flatMap((region) => {
        const line = region.text.split('\n').findIndex(text => text.includes(fact.label))
        const tag = findTags(region).find(tag => factOf(tag)?.id === fact.id)
        return tag ? [tag.line] : line < 0 ? [] : [region.line + line]
      })
      return found.slice(0, 1).map(line => ({ file: slide.file, line }))
    })
    return places.slice(1).map((place): Finding => ({
      ...place,
      rule: 'quoted',
      message: `"${fact.label}" (${fact.id}) is quoted, and stands on ${places[0]!.file}:${places[0]!.line} already; allowed: one slide`,
    }))
  })
}
