import type { SourceLocation } from './context.ts'
import { blank, blankFences, countLines, findFences, FRONTMATTER } from '@interview-deck/toolbox/text/markdown'

/** A part of a slide's source with one meaning; it starts at `line` of the file. */
export interface Region extends SourceLocation {
  kind: 'frontmatter' | 'content' | 'mermaid' | 'note'
  text: string
  /** Opening tags outside of inline code. */
  tags: Tag[]
  tagsAndEnds: Tag[]
}

export interface Tag extends SourceLocation {
  name: string
  attributes: Attribute[]
  isClosing: boolean
  isSelfClosing: boolean
}

export interface Attribute extends SourceLocation {
  /** As written: `id`, `:value`, `v-click`, `@click`. */
  name: string
  value?: string
}

export interface SlideSource extends SourceLocation {
  raw: string
}

const COMMENT = /<!--([\s\S]*?)-->/g
export const TAG = /<(\/?)([a-z][\w.-]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?)\/?>/gi
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/g
export const INLINE_CODE = /(`+)[^`\n]+\1/g
export const HANGUL = /\p{Script=Hangul}/u

/** Every rule reads the same regions of a slide. */
const known = new WeakMap<SlideSource, Region[]>()

/**
 * The regions of a slide's source, those of these kinds or all. Content comes with comments and code blocks blanked out, so that what
 * is left is what the audience may read, at its own line. The note is the comment that ends the slide, as Slidev has it.
 */
export function regionsOf(slide: SlideSource, ...kinds: Region['kind'][]): Region[] {
  const regions = known.get(slide) ?? splitRegions(slide)
  known.set(slide, regions)
  return kinds.length ? regions.filter(({ kind }) => kinds.includes(kind)) : regions
}

function splitRegions({ file, line, raw }: SlideSource): Region[] {
  const regions: Region[] = []
  const add = (kind: Region['kind'], start: number, text: string) => regions.push(readRegion(kind, { file, line: line + countLines(raw.slice(0, start)) }, text))

  const frontmatter = FRONTMATTER.exec(raw)
  if (frontmatter)
    add('frontmatter', frontmatter[0].indexOf('\n') + 1, frontmatter[1]!)
  const bodyStart = frontmatter?.[0].length ?? 0
  for (const { info, code, codeIndex } of findFences(raw.slice(bodyStart))) {
    if (/^mermaid\b/.test(info))
      add('mermaid', bodyStart + codeIndex, code)
  }
  // Code first: Mermaid's arrow `-->` does not end a comment.
  const body = blankFences(raw.slice(bodyStart))
  const note = [...body.matchAll(COMMENT)].at(-1)
  if (note && body.slice(note.index + note[0].length).trim() === '')
    add('note', bodyStart + note.index + '<!--'.length, note[1]!)
  add('content', bodyStart, body.replace(COMMENT, blank))
  return regions
}

export function readTemplate(file: string, source: string): Region | undefined {
  const match = /^<template>\n([\s\S]*?)^<\/template>/m.exec(source)
  return match ? readRegion('content', { file, line: countLines(source.slice(0, match.index)) + 2 }, match[1]!) : undefined
}

function readRegion(kind: Region['kind'], { file, line }: SourceLocation, text: string): Region {
  const lineOf = (offset: number) => line + countLines(text.slice(0, offset))
  const tagsAndEnds = [...(kind === 'mermaid' ? text : text.replace(INLINE_CODE, blank)).matchAll(TAG)].map((match): Tag => ({
    file,
    line: lineOf(match.index),
    name: match[2]!,
    isClosing: match[1] === '/',
    isSelfClosing: match[0].endsWith('/>'),
    attributes: [...match[3]!.matchAll(ATTRIBUTE)].map(attribute => ({
      file,
      line: lineOf(match.index + 1 + match[2]!.length + attribute.index),
      name: attribute[1]!,
      value: attribute[2] ?? attribute[3] ?? attribute[4],
    })),
  }))
  return { kind, file, line, text, tags: tagsAndEnds.filter(({ isClosing }) => !isClosing), tagsAndEnds }
}

export function tagsOf(slide: SlideSource, ...kinds: Region['kind'][]): Tag[] {
  return regionsOf(slide, ...kinds).flatMap(({ tags }) => tags)
}

export function placeIn({ file, line, text }: Region, offset: number): SourceLocation {
  return { file, line: line + countLines(text.slice(0, offset)) }
}

/** The line of a slide's frontmatter that says a key; the slide itself where none does. */
export function placeOfKey(slide: SlideSource, key: string): SourceLocation {
  const [region] = regionsOf(slide, 'frontmatter')
  const line = region?.text.split('\n').findIndex(text => /^["']?([^\s:#"'][^:"']*)["']?:/.exec(text)?.[1]?.trim() === key) ?? -1
  return { file: slide.file, line: line < 0 ? slide.line : region!.line + line }
}

/** A region as it is read: tags blanked out, but for attribute values in Korean. */
export function readableText({ text }: Region): string {
  return text.replace(TAG, tag => tag.replace(/"[^"]*"|'[^']*'|[^"']+/g, part =>
    /^["']/.test(part) && HANGUL.test(part) ? ` ${part.slice(1, -1)} ` : blank(part)))
}
