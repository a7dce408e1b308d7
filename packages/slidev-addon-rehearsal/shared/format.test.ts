import { describe, expect, it } from 'vitest'
import { formatDifference, formatSize, formatTime } from './format.ts'

describe('times as text', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [3_661_000, '1:01:01'],
    [-5, '0:00'],
  ])('%i ms is %s', (ms, text) =>
    expect(formatTime(ms)).toBe(text))

  it.each([
    [8_900, '+0:08'],
    [-65_000, '−1:05'],
    [999, '±0:00'],
    [-999, '±0:00'],
  ])('a difference of %i ms is %s', (ms, text) =>
    expect(formatDifference(ms)).toBe(text))
})

it.each([[10, '1KB'], [319_000, '312KB'], [1_500_000, '1.4MB']])('%i bytes are %s', (bytes, text) => expect(formatSize(bytes)).toBe(text))
