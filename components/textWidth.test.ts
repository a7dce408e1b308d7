import { describe, expect, it } from 'vitest'
import { textWidth } from './textWidth.ts'

describe('textWidth', () => {
  it('adds the widths of Hangul, digits, signs and spaces', () => {
    expect(textWidth('')).toBe(0)
    expect(textWidth('5개')).toBeCloseTo(1.57)
    expect(textWidth('99.9%')).toBeCloseTo(3.16)
    expect(textWidth('초당 10만 건')).toBeCloseTo(5.6)
  })
})
