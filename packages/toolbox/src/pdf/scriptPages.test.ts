import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { testDeck } from '../../../../tests/support/testDeck.ts'
import { formatMinutes, scriptHtml, splitNote } from './scriptPages.ts'

it('splits notes into paragraphs and at clicks, without markup', () => {
  expect(splitNote('먼저 **원인**입니다.\n[click] 다음은\n대응입니다.\n\n끝으로 [click:2] 교훈입니다.')).toEqual([
    ['먼저 원인입니다.', '다음은 대응입니다.'],
    ['끝으로', '교훈입니다.'],
  ])
  expect(splitNote('셋입니다.\n- 하나\n- **둘**\n\n1. 셋')).toEqual([['셋입니다.'], ['하나'], ['둘'], ['셋']])
  expect(splitNote('')).toEqual([])
})

it.each([
  [0, '0초'],
  [45, '45초'],
  [60, '1분'],
  [89.6, '1분 30초'],
])('says %d seconds as %s', (seconds, text) => {
  expect(formatMinutes(seconds)).toBe(text)
})

// 300 syllables a minute: 250 take 50 seconds, 100 take 20.
const html = scriptHtml({ title: '면접 <1>' }, testDeck({
  intro: { notes: ['가'.repeat(200), '나'.repeat(50)], budget: 60 },
  goals: { notes: ['다'.repeat(100)], budget: 90, private: true },
}))
const [cover, ...parts] = html.split('<section')

it('measures each section and all of them against their budgets', () => {
  expect(cover).toContain('<h1>면접 &lt;1&gt;</h1>')
  expect(cover).toContain('<td>합계</td><td>2분 30초</td><td>1분 10초</td>')
  expect(parts[1]).toContain('예산 1분 · 예상 50초 (83%)</p>')
  expect(parts[2]).toMatch(/예산 1분 30초 · 예상 20초 \(22%\)<strong[^>]*>▼ 예산보다 짧습니다<\/strong><span[^>]*>비공개<\/span><\/p>/)
})

it('has a part for each section, and for what stands outside of them', () => {
  expect(parts.map(part => [/id="([^"]+)"/.exec(part)?.[1], [...part.matchAll(/data-slide="(\d+)"/g)].map(match => Number(match[1]))])).toEqual([
    [undefined, [1]],
    ['script-intro', [2, 3]],
    ['script-goals', [4]],
  ])
})

it('is dark on white, whatever colours the deck has', () => {
  const css = readFileSync(new URL('script.css', import.meta.url), 'utf-8')
  expect(css).toMatch(/color-scheme: only light;/)
  expect(css).toMatch(/html,\nbody \{\n {2}background: white !important;/)
  expect(css).toMatch(/\.script \{[^}]*\n {2}color: var\(--script-ink\);/)
  expect(css.match(/var\(--deck-(?!sans|serif)[^)]*\)/g)).toBeNull()
})
