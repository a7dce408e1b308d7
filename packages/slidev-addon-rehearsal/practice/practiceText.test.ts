import { expect, it } from 'vitest'
import { gradeCard } from '../progress/boxes.ts'
import { gradeLabel, returnLabel } from './practiceText.ts'

it('names the grades', () => {
  expect([gradeLabel('again'), gradeLabel('unsure'), gradeLabel('good')]).toEqual(['다시', '애매', '좋음'])
})

it.each([
  ['again', undefined, '이번 연습에서'],
  ['unsure', undefined, '내일'],
  ['good', undefined, '3일 뒤'],
  // The interview is in three days: everything comes on the day before it at the latest.
  ['good', '2026-03-13', '2일 뒤'],
] as const)('says before %s is pressed when the question comes back, with an interview on %s', (grade, interview, label) => {
  const today = '2026-03-10'
  expect(returnLabel(gradeCard(undefined, grade, today), { today, interview })).toBe(label)
})
