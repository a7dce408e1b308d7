import type { Card, Grade } from './boxes.ts'
import { describe, expect, it } from 'vitest'
import { dueDay, gradeCard } from './boxes.ts'

const today = '2026-03-10'

function card(box: Card['box'], due: string, reviewed = '2026-03-01', followUpsAsked = 0): Card {
  return { box, due, reviewed, followUpsAsked }
}

describe('gradeCard', () => {
  it.each<[Card['box'] | undefined, Grade, Card['box'], string]>([
    [undefined, 'again', 1, '2026-03-10'],
    [undefined, 'unsure', 2, '2026-03-11'],
    [undefined, 'good', 3, '2026-03-13'],
    [1, 'again', 1, '2026-03-10'],
    [1, 'unsure', 2, '2026-03-11'],
    [1, 'good', 2, '2026-03-11'],
    [2, 'good', 3, '2026-03-13'],
    [3, 'good', 3, '2026-03-13'],
    [3, 'unsure', 2, '2026-03-11'],
    [3, 'again', 1, '2026-03-10'],
  ])('box %s judged %s goes to box %i, due %s', (box, grade, next, due) => {
    const before = box && card(box, '2026-03-09', '2026-03-08', 4)
    expect(gradeCard(before, grade, today)).toEqual({ box: next, due, reviewed: today, followUpsAsked: before?.followUpsAsked ?? 0 })
  })
})

describe('dueDay', () => {
  it('is today for what was never practised', () => {
    expect(dueDay(undefined, { today })).toBe(today)
    expect(dueDay(undefined, { today, interview: '2026-05-01' })).toBe(today)
  })

  it('is the day of the box without an interview', () => {
    expect(dueDay(card(3, '2026-03-12'), { today })).toBe('2026-03-12')
  })

  it('is never further off than the longest box, even if the clock once was wrong', () => {
    expect(dueDay(card(3, '2031-01-01', '2030-12-29'), { today })).toBe('2026-03-13')
  })

  it.each([
    ['in two days', '2026-03-12', '2026-03-11'],
    ['the day after tomorrow at the latest', '2026-03-13', '2026-03-12'],
    ['tomorrow', '2026-03-11', '2026-03-10'],
  ])('is the day before an interview %s', (_, interview, due) => {
    expect(dueDay(card(3, '2026-03-13', '2026-03-09'), { today, interview })).toBe(due)
  })

  it('leaves alone what is due before the interview anyway', () => {
    expect(dueDay(card(2, '2026-03-11'), { today, interview: '2026-03-12' })).toBe('2026-03-11')
    expect(dueDay(card(2, '2026-03-04'), { today, interview: '2026-03-12' })).toBe('2026-03-04')
  })

  it('does not ask again what was practised on the last day', () => {
    expect(dueDay(card(3, '2026-03-13', today), { today, interview: '2026-03-11' })).toBe('2026-03-11')
  })

  it.each(['2026-03-10', '2026-03-01'])('takes no notice of an interview that is not ahead: %s', (interview) => {
    expect(dueDay(card(3, '2026-03-13', '2026-03-10'), { today, interview })).toBe('2026-03-13')
  })
})
