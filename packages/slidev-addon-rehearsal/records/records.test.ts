import type { Run, RunSection } from '../pace/run.ts'
import type { Answer } from '../progress/answer.ts'
import { describe, expect, it } from 'vitest'
import { answerCollection } from '../progress/answer.ts'
import { runCollection } from '../run/collections.ts'
import { createMemoryStorage } from '../state/storage.ts'
import { EXPORT_FORMAT, fromJson, importRecords, toCsv, toJson } from './exchange.ts'
import { compareRuns, runName, runRows, runTotals, trendOf } from './runTable.ts'

function section(slug: string, no: number, budget: number, spoken: number, answered = true): RunSection {
  return { slug, no, question: `질문 ${no}`, budget, spokenMs: spoken * 1000, questionMs: 0, thinkingMs: 0, slides: [], answered }
}

function run(id: string, startedAt: number, sections: RunSection[]): Run {
  return { id, startedAt, endedAt: startedAt + 1, sections, other: { spokenMs: 5000, questionMs: 1000 }, pausedMs: 2000, visits: [] }
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
      thinkingMs: 0,
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

  it('compares two runs, the earlier first', () => {
    const { earlier, later, rows } = compareRuns(second, first)
    expect([earlier.id, later.id]).toEqual(['first', 'second'])
    expect(rows.map(row => [row.slug, row.change?.changeMs, row.change?.word])).toEqual([
      ['a', -18_000, '가까워짐'],
      ['b', 120_000, '가까워짐'],
      ['c', undefined, undefined],
    ])
  })

  it('compares slides by their place in the question, also where one was added', () => {
    const slides = (...seconds: number[]) => seconds.map((second, index) => ({ no: index + 1, title: `${seconds.length}/${index + 1}`, spokenMs: second * 1000 }))
    const before = run('before', 1, [{ ...section('a', 1, 60, 60), slides: slides(20, 40) }])
    const after = run('after', 2, [{ ...section('a', 1, 60, 60), slides: slides(10, 30, 20) }])
    expect(compareRuns(before, after).rows[0]!.slides).toEqual([
      { no: 1, title: '3/1', earlierMs: 20_000, laterMs: 10_000 },
      { no: 2, title: '3/2', earlierMs: 40_000, laterMs: 30_000 },
      { no: 3, title: '3/3', earlierMs: undefined, laterMs: 20_000 },
    ])
  })
})

const answer: Answer = { id: 'answer', slug: 'a', from: 'drill', at: 1, budget: 60, spokenMs: 50_000, ending: 'finished', told: ['one'], missed: [], grade: 'good', followUps: [] }

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
    const collection = runCollection(storage, 'deck')
    const answers = answerCollection(storage, 'deck')
    collection.put(first.id, first)
    expect(importRecords({ runs: [first, second, second], answers: [answer], problems: [] }, { runs: collection, answers })).toEqual({ text: '기록 2개를 가져왔습니다. 2개는 이미 있는 기록입니다.', tone: 'done' })
    expect(answers.get(answer.id)).toEqual(answer)
    const full = runCollection({ ...storage, key: storage.key, getItem: storage.getItem, setItem: () => {
      throw new DOMException('', 'QuotaExceededError')
    } }, 'other')
    const { text, tone } = importRecords({ runs: [first], answers: [], problems: [] }, { runs: full, answers })
    expect([text.startsWith('기록 0개를 가져왔습니다. 1개는 저장하지 못했습니다.'), tone]).toEqual([true, 'trouble'])
  })

  it.each([
    ['연습 기록 파일이 아니거나 내용이 깨졌습니다', '{"format":'],
    ['연습 기록 파일이 아닙니다', '[]'],
    ['연습 기록 파일이 아닙니다', 'null'],
    ['version이', JSON.stringify({ format: EXPORT_FORMAT, version: '1' })],
    ['더 새로운 버전(9)', JSON.stringify({ format: EXPORT_FORMAT, version: 9, runs: [] })],
    ['목록이 아닙니다', JSON.stringify({ format: EXPORT_FORMAT, version: 1, runs: {} })],
    ['answers: 목록이 아닙니다', JSON.stringify({ format: EXPORT_FORMAT, version: 3, runs: [], answers: {} })],
    ['runs: 기록이 5001개입니다', JSON.stringify({ format: EXPORT_FORMAT, version: 3, runs: Array.from({ length: 5001 }).fill(0) })],
  ])('says what is wrong with a file: %s', (message, text) => {
    expect(() => fromJson(text, deck)).toThrow(message)
    expect(() => fromJson(text, deck)).not.toThrow(/[a-z]+ [a-z]+ [a-z]+/i)
  })

  it('takes the good runs of a file and names the bad ones', () => {
    const text = JSON.stringify({ format: EXPORT_FORMAT, version: 1, runs: [first, { ...second, pausedMs: 'long' }] })
    expect(fromJson(text, deck)).toMatchObject({ runs: [first], problems: ['runs[1]: pausedMs: 0 이상의 숫자가 아닙니다'] })
  })

  it.each([
    [{ startedAt: 1e300 }, 'startedAt: 2100년 이전의 시각(밀리초)이 아닙니다'],
    [{ endedAt: 9e15 }, 'endedAt: 2100년 이전의 시각(밀리초)이 아닙니다'],
    [{ sections: Array.from({ length: 5000 }).fill(section('a', 1, 60, 1)) }, 'sections: 항목이 5000개입니다. 200개까지 읽습니다'],
    [{ sections: [{ ...section('a', 1, 60, 1), slides: Array.from({ length: 201 }).fill({ no: 1, title: '', spokenMs: 1 }) }] }, 'sections[0].slides: 항목이 201개입니다'],
    [{ sections: [section('a', 1, 60, 1e12)] }, 'sections[0].spokenMs: 100일을 넘습니다'],
    [{ sections: [{ ...section('a', 1, 60, 1), question: '가'.repeat(2001) }] }, 'sections[0].question: 2000자까지 읽습니다'],
    [{ visits: Array.from({ length: 5001 }).fill('a') }, 'visits: 항목이 5001개입니다'],
  ])('leaves out a run that no rehearsal can have made: %#', (changed, problem) => {
    const text = JSON.stringify({ format: EXPORT_FORMAT, version: 3, runs: [first, { ...second, ...changed }] })
    expect(fromJson(text, deck)).toMatchObject({ runs: [first], problems: [expect.stringContaining(`runs[1]: ${problem}`)] })
  })

  it('names the first few entries that could not be read, and counts the others', () => {
    const storage = createMemoryStorage()
    const collections = { runs: runCollection(storage, 'deck'), answers: answerCollection(storage, 'deck') }
    const problems = Array.from({ length: 5000 }, (_, index) => `runs[${index}]: id: 글자가 있어야 합니다`)
    expect(importRecords({ runs: [], answers: [], problems }, collections)).toEqual({
      text: `기록 0개를 가져왔습니다. ${problems.slice(0, 3).map(problem => `읽지 못한 기록 – ${problem}`).join(' ')} 그 밖에 4997개도 읽지 못했습니다.`,
      tone: 'trouble',
    })
  })

  it.each(['=1', '+x', '-x', '@x', '\t=1', '\r=1'])('lets no spreadsheet run %j', (question) => {
    expect(toCsv([run('odd', 0, [{ ...section('a', 1, 60, 1), question }])])).toContain(`'${question}`)
  })

  it('writes CSV that a spreadsheet reads as it is meant', () => {
    const odd = run('odd', 0, [{ ...section('a', 1, 60, 50.25), question: '=1+1, "왜"요?' }])
    odd.sections[0]!.voice = { syllables: 232, speakingMs: 48_000, pauseMs: 4800, longestPauseMs: 900 }
    odd.sections[0]!.slides = [{ no: 1, title: '첫 장', spokenMs: 50_250 }]
    expect(toCsv([odd]).split('\r\n')).toEqual([
      '\uFEFFrun,started,no,slug,question,slide,title,planned_s,spoken_s,difference_s,thinking_s,asked_s,answered,syllables_per_min,pause_share',
      'odd,1970-01-01T00:00:00.000Z,1,a,"\'=1+1, ""왜""요?",,,60,50.3,-9.8,0.0,0.0,true,290,0.10',
      'odd,1970-01-01T00:00:00.000Z,1,a,"\'=1+1, ""왜""요?",1,첫 장,,50.3,,,,,,',
      'odd,1970-01-01T00:00:00.000Z,,,기타,,,,5.0,,,1.0,,,',
      '',
    ])
  })
})

it('tells runs of one minute apart by their seconds', () => {
  const start = new Date(2026, 8, 30, 10, 0, 5).getTime()
  const all = [run('a', start, []), run('b', start + 20_000, []), run('c', start + 120_000, [])]
  expect(all.map(one => runName(one, all))).toEqual([
    '9월 30일 (수) 오전 10:00:05',
    '9월 30일 (수) 오전 10:00:25',
    '9월 30일 (수) 오전 10:02',
  ])
})
