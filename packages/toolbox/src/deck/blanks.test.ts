import { expect, it } from 'vitest'
import { blanksIn, splitBlanks, withoutBlanks } from './blanks.ts'

const answer = '세 명이 함께 [[팀에서 맡은 역할]] 했습니다.'

it('splits a text at its blanks', () => {
  expect(splitBlanks(answer)).toEqual([{ text: '세 명이 함께 ' }, { blank: '팀에서 맡은 역할' }, { text: ' 했습니다.' }])
  expect(splitBlanks('[[ 기간 ]][[인원]]')).toEqual([{ blank: '기간' }, { blank: '인원' }])
  expect(splitBlanks('그대로입니다.')).toEqual([{ text: '그대로입니다.' }])
  expect(splitBlanks('')).toEqual([])
})

it('names what is to be filled in', () => {
  expect(blanksIn(answer)).toEqual(['팀에서 맡은 역할'])
  expect(blanksIn('[하나] [[둘')).toEqual([])
})

it('reads without them', () => {
  expect(withoutBlanks(answer)).toBe('세 명이 함께 했습니다.')
  expect(withoutBlanks('기준은 있습니다 [[기준값]].')).toBe('기준은 있습니다.')
})
