import { expect, it } from 'vitest'
import { clockText, dayLabel, gradeLabel } from './drillText.ts'

it.each([
  ['2026-03-08', '오늘'],
  ['2026-03-10', '오늘'],
  ['2026-03-11', '내일'],
  ['2026-03-13', '3일 뒤'],
])('calls %s %s', (day, label) => {
  expect(dayLabel('2026-03-10', day)).toBe(label)
})

it.each([[0, '0:00'], [999, '0:00'], [65_000, '1:05'], [600_000, '10:00']])('shows %i ms as %s', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})

it('names the judgements', () => {
  expect([gradeLabel('again'), gradeLabel('unsure'), gradeLabel('good')]).toEqual(['다시', '애매', '좋음'])
})
