import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PARTS, translate, TRANSLATED_FILES, WHOLE_TEXTS } from './slidevTexts.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const read = (file: string) => readFileSync(resolve(client, file), 'utf8')

/** Texts of a template or of a list of labels that a reader would see: titles, placeholders, labels, words between tags. */
function englishTexts(code: string): string[] {
  const template = code.slice(Math.max(0, code.lastIndexOf('<template>')))
  return [
    ...code.matchAll(/\b(?:title|placeholder)="([A-Z][a-z][^"]*)"/g),
    ...code.matchAll(/:title="[^"]*'([A-Z][a-z][^']*)'/g),
    ...code.matchAll(/\b(?:label|display): '([A-Z][a-z][^']*)'/g),
    ...template.matchAll(/>\s*([A-Z][a-z][\w ,.!-]{2,})</g),
  ].map(match => match[1]!.trim()).filter(text => text !== 'Shift')
}

describe.each(TRANSLATED_FILES)('%s', (file) => {
  it('says nothing in English', () => {
    expect(translate(read(file))).not.toBe(read(file))
    expect(englishTexts(translate(read(file)))).toEqual([])
  })
})

const all = TRANSLATED_FILES.map(read).join('\n')

it.each(Object.keys(WHOLE_TEXTS))('says %j', (text) => {
  expect([`'${text}'`, `"${text}"`, `>${text}<`].some(whole => all.includes(whole))).toBe(true)
})

it.each(PARTS)('says %j', english => expect(all).toContain(english))

it('leaves code alone', () => {
  const code = 'import Close from "./Close.vue"\nconst Current = { Close }\nconst fit = "Fitting"'
  expect(translate(code)).toBe(code)
})
