import { describe, expect, it } from 'vitest'
import { tellIncident } from '../../facts/incident.ts'
import { getFact } from '../../facts/index.ts'
import { actualTimes, averageTimes, formatClock, GRID, groupMinutes, groupPath, GROUPS, minuteAt, readReplayState, replayEvents, replayMoments, runAt } from './replay.ts'
import { readMoments } from './replaySteps.ts'

const incident = tellIncident()
const endpoints = getFact('endpoints').value

describe('the incident, replayed', () => {
  it('has every event at its time, the ledger\'s minutes where the ledger has them', () => {
    expect(replayEvents(incident).map(({ label, at, isTimed }) => [at, label, isTimed])).toEqual([
      [5, '로그 분석', false],
      [10, '네트워크 추적', false],
      [15, '근본 원인', true],
      [15, '임시 복구', true],
      [20, '단계적 복구', false],
      [25, '정상화', true],
    ])
  })

  it.each([
    [0, { back: 0, out: 1000, groupsBack: 0, phase: 'analysis' }],
    [14.99, { back: 0, out: 1000, groupsBack: 0, phase: 'analysis' }],
    [15, { back: 0, out: 1000, groupsBack: 0, phase: 'response' }],
    [20.5, { back: 100, out: 900, groupsBack: 1, phase: 'response' }],
    [24.9, { back: 900, out: 100, groupsBack: 9, phase: 'response' }],
    [25, { back: 1000, out: 0, groupsBack: 10, phase: 'recovered' }],
  ])('at minute %s', (minute, state) => {
    expect(runAt(actualTimes(incident), minute, endpoints)).toEqual(state)
  })

  it('has the average end at two hours, with nobody back when this one was over', () => {
    const times = averageTimes(incident)
    expect(times).toEqual({ cause: 72, recovered: 120 })
    expect(runAt(times, incident.recoveredAt, endpoints)).toMatchObject({ back: 0, phase: 'analysis' })
    expect(runAt(times, 120, endpoints)).toMatchObject({ back: endpoints, phase: 'recovered' })
  })

  it('brings no endpoint back before the groups are let in, and the last at the end', () => {
    const minutes = groupMinutes(actualTimes(incident))
    expect(minutes).toHaveLength(GROUPS)
    expect([Math.min(...minutes) > 20, minutes.at(-1)]).toEqual([true, 25])
  })

  it('is stepped through in order', () => {
    expect(Object.values(replayMoments(incident)).map(({ minute, compares }) => [minute, compares])).toEqual([[0, false], [10, false], [15, false], [22.5, false], [25, false], [25, true]])
  })
})

describe('the clock', () => {
  const stopped = { minute: 7, playing: false, compares: false, since: 1000 }

  it('stands, or runs to the end and no further', () => {
    expect(minuteAt(stopped, 99_000, incident)).toBe(7)
    expect(minuteAt({ ...stopped, playing: true }, 1000, incident)).toBe(7)
    expect(minuteAt({ ...stopped, playing: true }, 3000, incident)).toBe(7 + 6.25)
    expect(minuteAt({ ...stopped, playing: true }, 99_000, incident)).toBe(25)
    expect(minuteAt({ ...stopped, playing: true, compares: true }, 99_000, incident)).toBe(120)
    // Another machine's clock may be ahead.
    expect(minuteAt({ ...stopped, playing: true }, 0, incident)).toBe(7)
  })

  it('takes only what can be a clock from another window', () => {
    expect(readReplayState(stopped)).toEqual(stopped)
    for (const wrong of [undefined, null, 3, {}, { ...stopped, minute: Number.NaN }, { ...stopped, playing: 1 }])
      expect(readReplayState(wrong)).toBeUndefined()
  })

  it.each([[0, '10:00'], [7.99, '10:07'], [25, '10:25'], [24.9999999999, '10:25'], [120, '12:00']])('shows minute %s as %s', (minute, text) => {
    expect(formatClock(incident.startsAt, minute)).toBe(text)
  })
})

it('draws as many marks as there are endpoints, in rows that lie below each other', () => {
  const perGroup = endpoints / GROUPS
  const rows = Array.from({ length: GROUPS }, (_, group) => [...groupPath(group, perGroup).matchAll(/M0 (\d+)h(\d+)/g)]).flat()
  // Each row is a stroke of so many dashes.
  expect(rows.reduce((sum, row) => sum + (Number(row[2]) + GRID.pitch - GRID.size) / GRID.pitch, 0)).toBe(endpoints)
  expect(new Set(rows.map(row => row[1])).size).toBe(rows.length)
})

describe('the moments of a slide', () => {
  it('are all of them, or those that it names, in their order', () => {
    expect(readMoments(undefined)).toEqual(Object.keys(replayMoments(incident)))
    expect(readMoments('end, start,cause')).toEqual(['start', 'cause', 'end'])
  })

  it('have to be known', () => {
    expect(() => readMoments('start, finish')).toThrow('moments에 없는 순간입니다: finish. 쓸 수 있는 값: start, clues')
  })
})
