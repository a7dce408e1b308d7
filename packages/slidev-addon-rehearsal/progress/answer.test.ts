import type { Answer } from './answer.ts'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../state/fields.ts'
import { createMemoryStorage } from '../state/storage.ts'
import { answerCollection, answerSchema, answersTo, keepAnswer } from './answer.ts'

const answer: Answer = {
  id: 'a1',
  slug: 'outage',
  at: 1000,
  spokenMs: 200_000,
  told: ['25분'],
  missed: ['재발 방지'],
  grade: 'unsure',
  followUps: [{ question: '왜요?', answered: false }, { question: '얼마나요?', answered: true }],
  firstWordMs: 1500,
  voice: { syllables: 900, speakingMs: 190_000, pauseMs: 20_000, longestPauseMs: 3000 },
}

describe('an answer', () => {
  it('takes what was written, with and without a microphone', () => {
    expect(readRecord(answerSchema, JSON.parse(JSON.stringify({ ...answer, budget: 180 })))).toEqual(answer)
    const { voice, firstWordMs, ...silent } = answer
    expect(readRecord(answerSchema, JSON.parse(JSON.stringify(silent)))).toEqual({ ...silent, voice: undefined, firstWordMs: undefined })
  })
  it.each([
    [{ ...answer, id: '' }, 'id'],
    [{ ...answer, grade: 'best' }, 'grade'],
    [{ ...answer, spokenMs: -1 }, 'spokenMs'],
    [{ ...answer, told: [1] }, 'told[0]'],
    [{ ...answer, followUps: [{ question: 'q' }] }, 'followUps[0].answered'],
    [{ ...answer, voice: {} }, 'voice.syllables'],
    [null, '기록'],
  ])('names what is wrong: %#', (data, field) => {
    expect(() => readRecord(answerSchema, data)).toThrow(field)
  })
})

it('keeps the latest twenty answers to a question, and all others', () => {
  const answers = answerCollection({ storage: createMemoryStorage(), namespace: 'deck' })
  keepAnswer(answers, { ...answer, id: 'other', slug: 'goals' })
  for (let at = 1; at <= 25; at++)
    keepAnswer(answers, { ...answer, id: `${at}`, at })
  const kept = answersTo(answers, 'outage').map(({ at }) => at)
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([20, 25, 6])
  expect(answersTo(answers, 'goals')).toHaveLength(1)
})
