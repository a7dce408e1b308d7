import type { Run, RunSection } from '../pace/run.ts'
import type { Answer } from '../progress/answer.ts'
import { describe, expect, it } from 'vitest'
import { runCollection } from '../pace/runRecords.ts'
import { answerCollection } from '../progress/answer.ts'
import { createMemoryStorage } from '../state/storage.ts'
import { EXPORT_FORMAT, fromJson, importRecords, toJson } from './exchange.ts'
import { runRows, runTotals, trendOf } from './runTable.ts'

function section(slug: string, no: number, budget: number, spoken: number, answered = true): RunSection {
  return { slug, no, question: `질문 ${no}`, budget, spokenMs: spoken * 1000, questionMs: 0, slides: [], answered }
}

function run(id: string, startedAt: number, sections: RunSection[]): Run {
  return { id, startedAt, sections, other: { spokenMs: 5000, questionMs: 1000 } }
}

const deck = { title: '덱', id: 'deck' }
const first = run('first', 1000, [section('a', 1, 60, 80), section('b', 2, 180, 100), section('c', 3, 30, 2, false)])
const second = run('second', 2000, [section('a', 1, 60, 62), section('b', 2, 180, 220), section('c', 3, 30, 31)])

describe('a run as a table', () => {
  it('sets planned, spoken, difference and best side by side', () => {
    const rows = runRows(first, [first, second])
    expect(rows.map(row => [row.plannedMs, row.spokenMs, row.judgement?.text, row.bestMs])).toEqual([
      [60_000, 80_000, '+0:20 초과', 62_000],
      [180_000, 100_000, '−1:20 시간 안', 220_000],
      [30_000, 2000, undefined, 31_000],
    ])
  })

  it('totals what was answered against its plan, the rest apart', () => {
    expect(runTotals(first)).toEqual({
      plannedMs: 240_000,
      answeredMs: 180_000,
      judgement: { differenceMs: -60_000, verdict: 'under', word: '빠름', text: '−1:00 빠름' },
      otherMs: 5000,
      questionMs: 1000,
      spokenMs: 187_000,
      answeredCount: 2,
    })
  })

  it('judges no run in which nothing was answered', () => {
    expect(runTotals(run('empty', 0, [section('a', 1, 60, 2, false)])).judgement).toBeUndefined()
  })

  it('totals by the seconds that its rows show', () => {
    const halves = run('halves', 0, [section('a', 1, 60, 60.9), section('b', 2, 60, 60.9)])
    expect(runTotals(halves).judgement!.text).toBe('±0:00 제때')
  })

  it('follows one question through the runs that answered it', () => {
    expect(trendOf([second, first], 'a').map(point => point.spokenMs)).toEqual([80_000, 62_000])
    expect(trendOf([second, first], 'c').map(point => point.runId)).toEqual(['second'])
  })
})

const answer: Answer = { id: 'answer', slug: 'a', at: 1, spokenMs: 50_000, told: ['one'], missed: [], grade: 'good', followUps: [] }

describe('export and import', () => {
  it('reads back what it wrote', () => {
    expect(fromJson(toJson({ runs: [first, second], answers: [answer] }, deck, 0), deck)).toEqual({ runs: [first, second], answers: [answer], problems: [] })
  })

  it('notices a file of another deck, and knows its own under a new title', () => {
    const other = { title: '다른 덱', id: 'other' }
    expect(fromJson(toJson({ runs: [first], answers: [] }, other, 0), deck).otherDeck).toBe('다른 덱')
    expect(fromJson(toJson({ runs: [first], answers: [] }, deck, 0), { ...deck, title: '새 제목' }).otherDeck).toBeUndefined()
    const old = JSON.stringify({ format: EXPORT_FORMAT, version: 1, deck: '다른 덱', runs: [] })
    expect(fromJson(old, deck).otherDeck).toBe('다른 덱')
    expect(fromJson(old, { title: '다른 덱', id: 'x' }).otherDeck).toBeUndefined()
  })

  it('merges by id, never twice, and tells what was there already from what could not be stored', () => {
    const storage = createMemoryStorage()
    const collection = runCollection({ storage, namespace: 'deck' })
    const answers = answerCollection({ storage, namespace: 'deck' })
    collection.put(first.id, first)
    expect(importRecords({ runs: [first, second, second], answers: [answer], problems: [] }, { runs: collection, answers })).toBe('기록 2개를 가져왔습니다. 2개는 이미 있는 기록입니다.')
    expect(answers.get(answer.id)).toEqual(answer)
    storage.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    const full = runCollection({ storage, namespace: 'other' })
    expect(importRecords({ runs: [first], answers: [], problems: [] }, { runs: full, answers })).toMatch(/^기록 0개를 가져왔습니다. 1개는 저장하지 못했습니다. 브라우저 저장 공간이 가득/)
  })

  it.each([
    ['연습 기록 파일이 아니거나 내용이 깨졌습니다', '{"format":'],
    ['연습 기록 파일이 아닙니다', '[]'],
    ['연습 기록 파일이 아닙니다', 'null'],
    ['version이', JSON.stringify({ format: EXPORT_FORMAT, version: '1' })],
    ['더 새로운 버전(9)', JSON.stringify({ format: EXPORT_FORMAT, version: 9, runs: [] })],
    ['목록이 아닙니다', JSON.stringify({ format: EXPORT_FORMAT, version: 1, runs: {} })],
    ['answers: 목록이 아닙니다', JSON.stringify({ format: EXPORT_FORMAT, version: 3, runs: [], answers: {} })],
  ])('says what is wrong with a file: %s', (message, text) => {
    expect(() => fromJson(text, deck)).toThrow(message)
    expect(() => fromJson(text, deck)).not.toThrow(/[a-z]+ [a-z]+ [a-z]+/i)
  })

  it('takes the good runs of a file and names the bad ones', () => {
    const text = JSON.stringify({ format: EXPORT_FORMAT, version: 1, runs: [first, { ...second, startedAt: 'long' }] })
    expect(fromJson(text, deck)).toMatchObject({ runs: [first], problems: ['runs[1]: startedAt: 0 이상의 숫자가 아닙니다'] })
  })

  it('names the first few entries that could not be read, and counts the others', () => {
    const storage = createMemoryStorage()
    const collections = { runs: runCollection({ storage, namespace: 'deck' }), answers: answerCollection({ storage, namespace: 'deck' }) }
    const problems = Array.from({ length: 5000 }, (_, index) => `runs[${index}]: id: 글자가 있어야 합니다`)
    expect(importRecords({ runs: [], answers: [], problems }, collections)).toBe(
      `기록 0개를 가져왔습니다. ${problems.slice(0, 3).map(problem => `읽지 못한 기록 – ${problem}`).join(' ')} 그 밖에 4997개도 읽지 못했습니다.`,
    )
  })
})
