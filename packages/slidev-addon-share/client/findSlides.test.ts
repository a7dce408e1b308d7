import { expect, it } from 'vitest'
import { findSlides } from './findSlides.ts'

const slides = [
  { no: 1, title: '이재철' },
  { no: 2, title: '무엇부터 볼까요?' },
  { no: 12, title: 'Kubernetes 운영 2년' },
]

it.each([
  ['nothing', '', [1, 2, 12]],
  ['a number, though a title has it too', '2', [2]],
  ['a number as in the address', '/12', [12]],
  ['a word of a title, in any case', ' kuber', [12]],
  ['a number that only a title has', '2년', [12]],
  ['what no slide has', '없음', []],
])('finds slides by %s', (_, typed, numbers) => {
  expect(findSlides(slides, typed).map(({ no }) => no)).toEqual(numbers)
})
