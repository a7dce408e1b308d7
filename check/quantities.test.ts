import { describe, expect, it } from 'vitest'
import { parseNative, parseSino } from './numerals.ts'
import { findQuantities } from './quantities.ts'

const read = (text: string) => findQuantities(text).map(({ value, upper, unit }) => `${value}${upper === undefined ? '' : `~${upper}`} ${unit}`)

describe('findQuantities', () => {
  it.each([
    ['MTTR 70%', '70 %'],
    ['99.99 %', '99.99 %'],
    ['칠십 퍼센트', '70 %'],
    ['단말 1,000대', '1000 대'],
    ['천 대', '1000 대'],
    ['초당 10만 건', '100000 건/초'],
    ['초당 10만 이벤트', '100000 건/초'],
    ['100,000 events/s', '100000 건/초'],
    ['50~95%', '50~95 %'],
    ['D-30', '30 일'],
    ['24/7', '24 시간'],
    ['24시간 365일', '24 시간'],
    ['8시간 45분 36초', '31536 초'],
    ['52분 34초', '3154 초'],
    ['8시간 45분', '525 분'],
    ['150여 개', '150 개'],
    ['한 시간', '1 시간'],
    ['스물다섯 명', '25 명'],
    ['한 건도 없습니다', '0 건'],
    ['6개월 안에', '6 개월'],
    ['여섯 달', '6 개월'],
    ['3 GB', '3 GB'],
    ['within 4 hours', '4 시간'],
    ['a 6-month project', '6 개월'],
    ['10만 원', '100000 원'],
  ])('reads %s as %s', (text, quantity) => {
    expect(read(text)).toEqual([quantity])
  })

  it.each([
    'PostgreSQL 15와 Redis 7',
    '2025년 4월 30일',
    '4월에',
    '2021–2022',
    '2024~2025년',
    '오전 10시 15분에',
    '10:15',
    '3가지 이유, 2단계, 1번째, Q4',
    '3분의 1',
    '3분기',
    '또한 개발, 무한 대기, 이 분',
    '15 원인',
  ])('finds no quantity in %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('does not insist on counts of what is at hand', () => {
    expect(findQuantities('세 개, 한 명, 세 명').map(({ text, strict }) => [text, strict]))
      .toEqual([['세 개', false], ['한 명', false], ['세 명', true]])
  })

  it('tells where each stands', () => {
    expect(findQuantities('가 1시간에서 3분으로').map(({ offset, text }) => [offset, text])).toEqual([[2, '1시간'], [8, '3분']])
  })
})

describe('numerals', () => {
  it('reads native and Sino-Korean numerals', () => {
    expect(['한', '열', '열다섯', '스물다섯', '스무'].map(parseNative)).toEqual([1, 10, 15, 25, 20])
    expect(['십', '이십오', '천', '십만', '백이십', '만이천'].map(parseSino)).toEqual([10, 25, 1000, 100_000, 120, 12_000])
  })
})
