import type { CheckContext, Finding } from '../context.ts'
import type { Region, Tag } from '../regions.ts'
import { blank } from '@interview-deck/toolbox/text/markdown'
import { findingAt } from '../context.ts'
import { NATIVE_NUMERAL, parseNative } from '../numerals.ts'
import { readLiteral } from '../readComponents.ts'
import { INLINE_CODE, placeIn, regionsOf } from '../regions.ts'
import { pascalCase } from './components.ts'

/** Contexts in which visitors see a slide, or it is printed. */
const PUBLIC_CONTEXTS = ['main', 'visible', 'print', 'slide']
const PRESENTER_STATE = /(?<![\w$])(isPresenter|isPresenterAvailable|\$renderContext(?!\s*[!=]==?\s*["'](?:print|slide)["']))\b/g
const INSTEAD = 'ships with a shared deck although no visitor is shown it; put it into the speaker notes'

/** Parts of public slides and components that only the presenter sees are in a shared build all the same. */
export function checkPresenterParts({ deck, templates }: CheckContext): Finding[] {
  const regions = deck.slides.filter(({ frontmatter }) => !frontmatter.private).flatMap(slide => regionsOf(slide, 'content', 'mermaid'))
  return [...regions, ...templates].flatMap(region => [...region.tags.flatMap(checkRenderWhen), ...checkState(region)])
}

function checkRenderWhen(tag: Tag): Finding[] {
  if (pascalCase(tag.name) !== 'RenderWhen')
    return []
  const context = tag.attributes.find(({ name }) => /^(?::|v-bind:)?context$/.test(name))
  const value = context?.name === 'context' ? context.value : readLiteral(context?.value ?? '')
  return [value].flat().every(name => PUBLIC_CONTEXTS.includes(name as string))
    ? []
    : [findingAt(tag, `a part of <RenderWhen context="${String(context?.value)}"> ${INSTEAD}. Allowed contexts: ${PUBLIC_CONTEXTS.join(', ')}`)]
}

function checkState(region: Region): Finding[] {
  return [...region.text.replace(INLINE_CODE, blank).matchAll(PRESENTER_STATE)].map(match => findingAt(placeIn(region, match.index), `what depends on "${match[1]}" ${INSTEAD}`))
}

/** A count of questions: 열다섯 가지 질문, 15개의 질문, 질문 15개, 15문항. */
const COUNT = new RegExp([
  `(?<before>\\d+|${NATIVE_NUMERAL})\\s*(?:가지|개|건)?(?:의|\\s)*(?:면접\\s*)?(?:질문|문항|답변)`,
  `(?:질문|문항|답변)\\s*(?<after>\\d+|${NATIVE_NUMERAL})\\s*(?:가지|개|건)`,
].join('|'), 'gu')

/**
 * No public text counts the private questions, which would reveal how many are withheld, or fills a slot for a private section, whose
 * text would ship, shown or not.
 */
export function checkHeldBack({ deck }: CheckContext): Finding[] {
  const hidden = deck.sections.filter(section => section.private)
  if (!hidden.length)
    return []
  const all = deck.sections.length
  const regions = [...deck.slides, ...deck.imports].filter(({ frontmatter }) => !frontmatter.private).flatMap(slide => regionsOf(slide, 'frontmatter', 'content', 'mermaid'))
  return regions.flatMap(region => [
    ...[...region.text.matchAll(COUNT)].filter(({ groups }) => countIn(groups!.before ?? groups!.after!) === all).map(match =>
      findingAt(placeIn(region, match.index), `"${match[0].trim()}" counts the private questions too, and a shared deck shows ${all - hidden.length} of ${all}: it would tell how many are held back. Write it without a number`)),
    ...region.tags.filter(({ name }) => name === 'template').flatMap(({ attributes }) => attributes.filter(({ name }) => hidden.some(({ slug }) => [`#${slug}`, `v-slot:${slug}`].includes(name))).map(attribute =>
      findingAt(attribute, `${attribute.name} is a private section, and this slide is public: what stands in the slot would ship. Take it out`))),
  ])
}

function countIn(numeral: string): number {
  return /^\d/.test(numeral) ? Number(numeral) : parseNative(numeral)
}
