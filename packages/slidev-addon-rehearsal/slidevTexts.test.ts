import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SLIDEV_TEXTS, translate } from './slidevTexts.ts'

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

describe.each(Object.entries(SLIDEV_TEXTS))('%s', (file, texts) => {
  it.each(texts)('says %j', (english) => {
    expect(read(file)).toContain(english)
  })

  it('says nothing else in English', () => {
    expect(englishTexts(translate(read(file), file))).toEqual([])
  })
})

it('leaves other files alone', () => {
  expect(translate('<b>Current</b>', 'pages/overview.vue')).toBe('<b>Current</b>')
})
