import process from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, calendarDayOf, dayLabel, daysBetween, earlier, formatAge, isCalendarDay } from './calendarDay.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined)
    delete process.env.TZ
  else
    process.env.TZ = zone
})

describe('calendarDayOf', () => {
  it('changes at local midnight and not 24 hours later', () => {
    expect(calendarDayOf(new Date(2026, 0, 9, 23, 59, 59))).toBe('2026-01-09')
    expect(calendarDayOf(new Date(2026, 0, 10, 0, 0, 0))).toBe('2026-01-10')
  })

  it('is the day where the candidate is', () => {
    const moment = new Date('2026-03-01T16:30:00Z')
    process.env.TZ = 'Asia/Seoul'
    expect(calendarDayOf(moment)).toBe('2026-03-02')
    process.env.TZ = 'America/Los_Angeles'
    expect(calendarDayOf(moment)).toBe('2026-03-01')
  })
})

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
  ])('%s %i', (day, count, result) => {
    expect(addDays(day, count)).toBe(result)
  })

  it('does not slip where the clocks change', () => {
    process.env.TZ = 'America/New_York'
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02')
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
  })
})

it('counts days in both directions', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3)
  expect(earlier('2026-02-27', '2026-03-02')).toBe('2026-02-27')
})

it.each([undefined, null, 20260301, '', '2026-3-1', '2026-02-30', '2026-13-01', '2026-03-01T00:00'])('%j is no calendar day', (value) => {
  expect(isCalendarDay(value)).toBe(false)
})
it('knows a leap day', () => {
  expect(isCalendarDay('2028-02-29')).toBe(true)
})

it.each([
  [new Date(2026, 2, 10, 0, 5), '오늘'],
  [new Date(2026, 2, 9, 23, 55), '어제'],
  [new Date(2026, 1, 28, 12), '10일 전'],
  [new Date(2026, 2, 11), '오늘'],
])('%s was %s', (then, text) => expect(formatAge(then.getTime(), new Date(2026, 2, 10, 8).getTime())).toBe(text))

it.each([['2026-03-08', '오늘'], ['2026-03-10', '오늘'], ['2026-03-11', '내일'], ['2026-03-13', '3일 뒤']])('calls %s %s', (day, label) => {
  expect(dayLabel('2026-03-10', day)).toBe(label)
})
