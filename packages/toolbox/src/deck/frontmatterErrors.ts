import type { SourceSlideInfo } from '@slidev/types'
import type { Node, ParsedNode } from 'yaml'
import type { DeckError } from './deckError.ts'
import type { FrontmatterPlace, OwnKeys } from './frontmatterKeys.ts'
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import { blank, blankFences, countLines, FRONTMATTER } from '../text/markdown.ts'
import { checkKey, keysAllowedOn, show } from './frontmatterKeys.ts'
import { looksPrivate, spellOut } from './privateFlag.ts'

type FoundError = Omit<DeckError, 'file'>

/** `start` is the 0-based line at which `raw` begins. */
export type FrontmatterSource = Pick<SourceSlideInfo, 'raw' | 'start' | 'frontmatter' | 'frontmatterDoc' | 'frontmatterRaw' | 'frontmatterStyle' | 'content'>

/** Slidev ignores all of these, so that a section may lose its `private: true`. */
export function frontmatterErrors(slide: FrontmatterSource, place: FrontmatterPlace, ownKeys: OwnKeys): FoundError[] {
  const ends = endErrors(slide)
  // With a wrong end, errors about keys would mislead.
  return ends.length ? ends : [...yamlErrors(slide), ...keyErrors(slide, place, ownKeys), ...strayErrors(slide)]
}

function endErrors({ raw, start, frontmatterStyle }: FrontmatterSource): FoundError[] {
  const opens = /^---(?!-).*\n[ \t]*\S/.test(raw)
  const match = FRONTMATTER.exec(raw)
  if (opens && !match)
    return [{ line: start + 1, message: 'this frontmatter is never closed: a line with --- and nothing else has to end it' }]
  if (frontmatterStyle !== 'frontmatter' || !match)
    return []
  const before = raw.slice(0, match[0].length - 3)
  const rest = raw.slice(match[0].length).split('\n', 1)[0]!
  if (before.endsWith('\n') && rest.trim() === '')
    return []
  return [{
    line: start + countLines(before) + 1,
    message: 'Slidev ends the frontmatter at these three dashes, in the middle of a value; write another dash (–, —) there, or fewer',
  }]
}

function yamlErrors(slide: FrontmatterSource): FoundError[] {
  return (slide.frontmatterDoc?.errors ?? []).map(error => ({
    line: firstLine(slide) + (error.linePos?.[0].line ?? 1) - 1,
    message: `the frontmatter is not valid YAML: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
  }))
}

function keyErrors(slide: FrontmatterSource, place: FrontmatterPlace, ownKeys: OwnKeys): FoundError[] {
  const { frontmatterDoc: doc, frontmatterRaw = '' } = slide
  if (!doc || doc.errors.length || doc.contents === null)
    return []
  const lineOf = (node: unknown) => firstLine(slide) + countLines(frontmatterRaw.slice(0, (node as ParsedNode | null)?.range?.[0] ?? 0))
  if (!isMap(doc.contents))
    return isScalar(doc.contents) && doc.contents.value === null ? [] : [{ line: lineOf(doc.contents), message: `frontmatter is made of lines such as "layout: default", and this is ${show(doc.toJSON())}` }]

  return doc.contents.items.flatMap(({ key, value }): FoundError[] => {
    const line = lineOf(key ?? value)
    const name = keyName(key)
    if (name === undefined || name === '')
      return [{ line, message: `there is a value without a key. Allowed: ${keysAllowedOn(place).join(', ')}` }]
    if (looksPrivate(name))
      return [{ line, message: `${spellOut(name)} is not "private", and Slidev would publish what it stands on. Allowed: private: true, private: false` }]
    const node = isAlias(value) ? value.resolve(doc) : value
    const json = (value as Node | null)?.toJS?.(doc) ?? null
    if (name === 'private' && keysAllowedOn(place).includes(name)) {
      const isBoolean = isScalar(node) && typeof node.value === 'boolean'
      return isBoolean ? [] : [{ line, message: `private is ${show(json)}; allowed: true, false` }]
    }
    const problem = name === 'private' && place === 'headmatter'
      ? 'the first slide of the deck has no "private"; a deck without anything to share is not built, and a section says private: true on its entry'
      : checkKey(name, json, place, ownKeys)
    return [
      ...(problem ? [{ line, message: problem }] : []),
      ...nestedKeys(value).filter(({ name }) => name === 'private' || looksPrivate(name)).map(({ name: nested, node }) => ({
        line: lineOf(node),
        message: `${spellOut(nested)} inside ${JSON.stringify(name)} keeps nothing back; private: true stands at the left margin, on the entry of a section or on a slide`,
      })),
    ]
  })
}

function nestedKeys(value: unknown): { name: string, node: unknown }[] {
  if (isSeq(value))
    return value.items.flatMap(nestedKeys)
  if (!isMap(value))
    return []
  return value.items.flatMap(pair => isPair(pair)
    ? [{ name: keyName(pair.key) ?? '', node: pair.key ?? pair.value }, ...nestedKeys(pair.value)]
    : [])
}

function keyName(key: unknown): string | undefined {
  if (isScalar(key))
    return key.value === null ? undefined : String(key.value)
  return key === null ? undefined : String((key as Node).toString())
}

const KEY_LINE = /^[ \t]*(?:[-*?][ \t]+)?["']?([\p{L}\p{M}\p{N}\p{Cf}_-]+)["']?[ \t]*[:：]/u

/**
 * Lines that were meant as frontmatter and are text: behind four dashes, an empty line, or an invisible character. `private: …`
 * counts anywhere in a slide, other keys where the slide begins.
 */
function strayErrors(slide: FrontmatterSource): FoundError[] {
  const { raw, start, frontmatterStyle, frontmatterRaw } = slide
  const headEnd = frontmatterStyle === 'frontmatter'
    ? FRONTMATTER.exec(raw)![0].length
    : frontmatterStyle === 'yaml' ? raw.indexOf('```', raw.indexOf(frontmatterRaw ?? '')) + 3 : 0
  const body = blankFences(raw.slice(headEnd))
    .replace(/<!--[\s\S]*?(?:-->|$)/g, blank)
  const allowed = new Set([...keysAllowedOn('slide'), ...keysAllowedOn('section')])
  let isBeginning = true
  return body.split('\n').flatMap((text, index): FoundError[] => {
    const key = KEY_LINE.exec(text)?.[1]
    const line = start + countLines(raw.slice(0, headEnd)) + index + 1
    const isStray = key !== undefined && (key === 'private' || (looksPrivate(key) && /[:：]\s*(?:true|false|yes|no|on|off|y|n)\b/i.test(text)) || (isBeginning && allowed.has(key)))
    if (text.trim())
      isBeginning &&= /^[ \t]*(?:-{3,}[ \t]*)?$/.test(text) || isStray
    return isStray ? [{ line, message: `"${text.trim()}" stands in the slide's text, where it is shown and has no effect; frontmatter begins with --- and its first line right behind it` }] : []
  })
}

function firstLine({ raw, start, frontmatterRaw = '' }: FrontmatterSource): number {
  return start + 1 + countLines(raw.slice(0, Math.max(0, raw.indexOf(frontmatterRaw, raw.indexOf('\n')))))
}
