import { describe, expect, it } from 'vitest'
import { readNumeral, readSino } from './koreanNumber.ts'

describe('readSino', () => {
  it.each([
    ['0', '영'],
    ['15', '십오'],
    ['100', '백'],
    ['1,000', '천'],
    ['10000', '만'],
    ['100000', '십만'],
    ['2025', '이천이십오'],
    ['110000', '십일만'],
    ['100010000', '일억만'],
    ['99.99', '구십구점구구'],
    ['99.90', '구십구점구영'],
    ['10000000110000', '십조십일만'],
  ])('reads %s as %s', (numeral, read) => {
    expect(readSino(numeral)).toBe(read)
  })
})

describe('readNumeral', () => {
  it.each([
    ['8', '시간', '여덟'],
    ['10', '시에', '열'],
    ['5', '개 시스템', '다섯'],
    ['19', '개월', '십구'],
    ['15', '분', '십오'],
    ['80', '대', '팔십'],
    ['12', ' 명', '열두'],
    ['0', '개', '영'],
  ])('reads %s before "%s" as %s', (numeral, following, read) => {
    expect(readNumeral(numeral, following)).toBe(read)
  })
})
