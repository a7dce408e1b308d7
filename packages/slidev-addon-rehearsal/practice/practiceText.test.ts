import { expect, it } from 'vitest'
import { gradeCard } from '../progress/boxes.ts'
import { gradeLabel, remarkBefore, returnLabel } from './practiceText.ts'

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

it('leads over to a follow-up that comes later, and to none that comes at once', () => {
  const followUp = { slug: 'a', followUp: 0 }
  expect(remarkBefore(followUp, { slug: 'a' }, 'finished')).toBe('')
  expect(remarkBefore(followUp, { slug: 'b' }, 'cutOff')).toBe('네, 거기까지 듣겠습니다. 감사합니다. 앞서 하신 말씀에 대해 하나 더 여쭙겠습니다.')
  expect(remarkBefore(followUp, { slug: 'a' }, 'brokenInto')).toBe('말씀 도중에 죄송합니다. 하나만 여쭙겠습니다.')
})
