import type { Run, RunSection } from '../pace/run.ts'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMAT, fromJson, newRuns, toCsv, toJson } from './exchange.ts'
import { compareRuns, runRows, runTotals, trendOf } from './runTable.ts'

function section(slug: string, no: number, budget: number, spoken: number, answered = true): RunSection {
  return { slug, no, question: `질문 ${no}`, budget, spokenMs: spoken * 1000, questionMs: 0, answered }
}

function run(id: string, startedAt: number, sections: RunSection[]): Run {
  return { id, startedAt, endedAt: startedAt + 1, sections, other: { spokenMs: 5000, questionMs: 1000 }, pausedMs: 2000, visits: [] }
}

const first = run('first', 1000, [section('a', 1, 60, 80), section('b', 2, 180, 100), section('c', 3, 30, 2, false)])
const second = run('second', 2000, [section('a', 1, 60, 62), section('b', 2, 180, 220), section('c', 3, 30, 31)])

describe('a run as a table', () => {
  it('sets planned, spoken, difference and best side by side', () => {
    const rows = runRows(first, [first, second])
    expect(rows.map(row => [row.plannedMs, row.spokenMs, row.differenceMs, row.verdict, row.bestMs, row.answered].join())).toEqual([
      '60000,80000,20000,over,62000,true',
      '180000,100000,-80000,under,220000,true',
      '30000,2000,-28000,under,31000,false',
    ])
  })

  it('totals what was answered against its plan, the rest apart', () => {
    expect(runTotals(first)).toEqual({
      plannedMs: 240_000,
      plannedSeconds: 240,
      answeredMs: 180_000,
      differenceMs: -60_000,
      verdict: 'under',
      otherMs: 5000,
      questionMs: 1000,
      pausedMs: 2000,
      spokenMs: 187_000,
      answeredCount: 2,
    })
  })

  it('follows one question through the runs that answered it', () => {
    expect(trendOf([second, first], 'a').map(point => point.spokenMs)).toEqual([80_000, 62_000])
    expect(trendOf([second, first], 'c').map(point => point.runId)).toEqual(['second'])
  })

  it('compares two runs, the earlier first', () => {
    const { earlier, later, rows } = compareRuns(second, first)
    expect([earlier.id, later.id]).toEqual(['first', 'second'])
    expect(rows.map(row => [row.slug, row.changeMs, row.closer])).toEqual([
      ['a', -18_000, true],
      ['b', 120_000, true],
      ['c', undefined, undefined],
    ])
  })
})

describe('export and import', () => {
  it('reads back what it wrote', () => {
    expect(fromJson(toJson([first, second], '덱', 0))).toEqual({ runs: [first, second], problems: [] })
  })

  it('merges by id and never twice', () => {
    expect(newRuns([first, second, second], ['first']).map(({ id }) => id)).toEqual(['second'])
    expect(newRuns([first], ['first'])).toEqual([])
  })

  it.each([
    ['JSON 파일이 아닙니다', '{"format":'],
    ['연습 기록 파일이 아닙니다', '[]'],
    ['연습 기록 파일이 아닙니다', 'null'],
    ['version이', JSON.stringify({ format: EXPORT_FORMAT, version: '1' })],
    ['더 새로운 버전(9)', JSON.stringify({ format: EXPORT_FORMAT, version: 9, runs: [] })],
    ['runs가 목록이 아닙니다', JSON.stringify({ format: EXPORT_FORMAT, version: 1, runs: {} })],
  ])('says what is wrong with a file: %s', (message, text) => {
    expect(() => fromJson(text)).toThrow(message)
  })

  it('takes the good runs of a file and names the bad ones', () => {
    const text = JSON.stringify({ format: EXPORT_FORMAT, version: 1, runs: [first, { ...second, pausedMs: 'long' }] })
    expect(fromJson(text)).toEqual({ runs: [first], problems: ['runs[1]: pausedMs: 0 이상의 숫자가 아닙니다'] })
  })

  it('writes CSV that a spreadsheet reads as it is meant', () => {
    const odd = run('odd', 0, [{ ...section('a', 1, 60, 50.25), question: '=1+1, "왜"요?' }])
    expect(toCsv([odd]).split('\r\n')).toEqual([
      '\uFEFFrun,started,no,slug,question,planned_s,spoken_s,difference_s,asked_s,answered',
      'odd,1970-01-01T00:00:00.000Z,1,a,"\'=1+1, ""왜""요?",60,50.3,-9.8,0.0,true',
      'odd,1970-01-01T00:00:00.000Z,,,기타,,5.0,,1.0,',
      '',
    ])
  })
})
