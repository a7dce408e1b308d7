import { expect, it } from 'vitest'
import { testDeck } from '../deck/testDeck.ts'
import { formatDuration, makeScriptContent, splitNote } from './scriptContent.ts'
import { selectSlides } from './selectSlides.ts'

it('splits notes into paragraphs and at clicks, without markup', () => {
  expect(splitNote('먼저 **원인**입니다.\n[click] 다음은\n대응입니다.\n\n끝으로 [click:2] 교훈입니다.')).toEqual([
    ['먼저 원인입니다.', '다음은 대응입니다.'],
    ['끝으로', '교훈입니다.'],
  ])
  expect(splitNote('')).toEqual([])
})

it.each([
  [0, '0초'],
  [45, '45초'],
  [60, '1분'],
  [89.6, '1분 30초'],
])('says %d seconds as %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text)
})

it('measures each section and all of them against their budgets', () => {
  // 300 syllables a minute: 250 take 50 seconds, 100 take 20.
  const deck = testDeck({
    intro: { notes: ['가'.repeat(200), '나'.repeat(50)], budget: 60 },
    goals: { notes: ['다'.repeat(100)], budget: 90, private: true },
  })
  const { parts, budget, estimate } = makeScriptContent({ title: '면접' }, selectSlides(deck, []))
  expect(parts.map(({ section, slides }) => [section?.slug, slides.map(({ no }) => no)])).toEqual([
    [undefined, [1]],
    ['intro', [2, 3]],
    ['goals', [4]],
  ])
  expect(parts[1]!.section).toMatchObject({ budget: '1분', estimate: '50초', percent: 83, fits: true, private: false })
  expect(parts[2]!.section).toMatchObject({ budget: '1분 30초', estimate: '20초', percent: 22, fits: false, private: true })
  expect([budget, estimate]).toEqual(['2분 30초', '1분 10초'])
})
