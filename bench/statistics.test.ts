import { expect, it } from 'vitest'
import { median, percentile } from './statistics.ts'

it('finds the value that a share of the values does not exceed', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
  expect(percentile(Array.from({ length: 100 }, (_, index) => index + 1), 0.95)).toBe(95)
  expect(percentile([7], 0.95)).toBe(7)
})

it('refuses to summarise nothing', () => {
  expect(() => median([])).toThrow(RangeError)
})
