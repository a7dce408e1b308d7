import { parseSync } from '@slidev/parser'
import { expect, it } from 'vitest'
import { refusedParts } from './refusedParts.ts'

function errorsOf(markdown: string) {
  return parseSync(markdown, 'slides.md').slides.flatMap(slide => refusedParts(slide))
}

it.each([
  ['<Youtube id="x" />', 'and show it by <SlidevVideo>'],
  ['<Tweet id="20" />', 'Quote it in words'],
  ['<BlueSky uri="at://x" />', 'Quote it in words'],
  ['<img src="https://example.com/a.png">', 'https://example.com/a.png is loaded from another host'],
  ['<img alt="a"\n  :src="\'//example.com/a.png\'">', '//example.com/a.png is loaded'],
  ['<img srcset="//example.com/a.png 2x">', '//example.com/a.png is loaded'],
  ['<iframe src="//example.com"></iframe>', '//example.com is loaded'],
  ['<link rel="stylesheet" href="https://example.com/a.css">', 'https://example.com/a.css is loaded'],
  ['<style>\n@import "https://example.com/a.css";\n</style>', 'https://example.com/a.css is loaded'],
  ['![a](https://example.com/a.png)', 'https://example.com/a.png is loaded'],
  ['<style>\np { background: url(https://example.com/a.png) }\n</style>', 'https://example.com/a.png is loaded'],
  ['```plantuml\n@startuml\n```', 'Write it as a Mermaid diagram'],
])('refuses %s with its line', (text, message) => {
  const found = errorsOf(`# A\n\n---\n\n# B\n\n${text}\n`)
  expect(found).toEqual([{ line: expect.any(Number), message: expect.stringContaining(message) }])
  expect([7, 8]).toContain(found[0]!.line)
})

it.each([
  ['image', 'https://example.com/a.png'],
  ['url', 'https://example.com'],
  ['plantUmlServer', 'https://example.com'],
  ['pwa', 'true'],
  ['remote', 'secret'],
  ['download', 'true'],
  ['remoteAssets', 'true'],
])('refuses %s in frontmatter', (key, value) => {
  expect(errorsOf(`---\ntitle: A\n${key}: ${value}\n---\n\n# A\n`)).toEqual([{ line: 3, message: expect.any(String) }])
})

it('lets links, code, comments and one\'s own files be', () => {
  const text = ['[a](https://example.com)', '<a href="https://example.com">', '`<Youtube />`', '<!-- <Tweet /> -->', '```html\n<img src="https://example.com/a.png">\n```', '<img src="/a.png">', '![a](./b.png)', '<p style="color: red">//</p>'].join('\n\n')
  expect(errorsOf(`---\nimage: /a.png\ndownload: false\nremote: false\n---\n\n${text}\n`)).toEqual([])
})

it('says that comark takes footnotes away', () => {
  const { slides: [slide] } = parseSync('# A[^1]\n\n[^1]: B\n', 'slides.md')
  expect(refusedParts(slide!, {})).toEqual([])
  expect(refusedParts(slide!, { comark: true })).toEqual([{ line: 3, message: expect.stringContaining('comark: true takes [^1] for a span') }])
})
