import { expect, it } from 'vitest'
import { dayLabel, gradeLabel } from './drillText.ts'

it.each([
  ['2026-03-08', '오늘'],
  ['2026-03-10', '오늘'],
  ['2026-03-11', '내일'],
  ['2026-03-13', '3일 뒤'],
])('calls %s %s', (day, label) => {
  expect(dayLabel('2026-03-10', day)).toBe(label)
})

it('names the judgements', () => {
  expect([gradeLabel('again'), gradeLabel('unsure'), gradeLabel('good')]).toEqual(['다시', '애매', '좋음'])
})
