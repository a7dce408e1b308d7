import { describe, expect, it } from 'vitest'
import { exampleRows } from './examples.ts'
import { fromCells, readPolicyState, toState } from './policyState.ts'

describe('a table on its way to another window', () => {
  it('arrives as it left', () => {
    const rows = exampleRows('classic', 100)
    const state = readPolicyState(JSON.parse(JSON.stringify(toState(rows))))
    expect(state && 'cells' in state && fromCells(state.cells)).toEqual(rows)
    expect(readPolicyState({ example: 'hundred' })).toEqual({ example: 'hundred' })
  })

  it.each([null, 7, {}, { example: 'other' }, { cells: 'x' }, { cells: [['a']] }, { cells: [[1, 2, 3, 4, 5, 6]] }, { cells: [Array.from({ length: 6 }, () => 'x'.repeat(3000))] }])('is refused where it is none: %j', (value) => {
    expect(readPolicyState(value)).toBeUndefined()
  })
})
