import { describe, expect, it } from 'vitest'
import { formatTable, textWidth } from './table.ts'

describe('textWidth', () => {
  it('counts Hangul twice and Latin once', () => {
    expect(textWidth('MTTR 단축')).toBe(9)
    expect(textWidth('50~95%')).toBe(6)
  })
})

describe('formatTable', () => {
  it('aligns columns by drawn width', () => {
    expect(formatTable([
      { title: 'id' },
      { title: '값', align: 'right' },
      { title: 'x' },
    ], [
      ['가나', '1', 'a'],
      ['b', '100', ''],
    ])).toBe(['id     값  x', '----  ---  -', '가나    1  a', 'b     100'].join('\n'))
  })
})
