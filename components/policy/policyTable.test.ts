import { describe, expect, it } from 'vitest'
import { exampleRows } from './examples.ts'
import { readPolicyTable } from './policyTable.ts'

const [row] = exampleRows('classic', 100)

describe('a table from another window', () => {
  it('is taken as it was sent', () => {
    const table = { rows: exampleRows('classic', 100) }
    expect(readPolicyTable(JSON.parse(JSON.stringify(table)))).toEqual(table)
    expect(readPolicyTable({ example: 'hundred' })).toEqual({ example: 'hundred' })
  })

  it.each([null, 7, {}, { example: 'other' }, { rows: 'x' }, { rows: [null] }, { rows: [{ ...row, port: 443 }] }, { rows: [{ ...row, action: 'maybe' }] }, { rows: [{ ...row, protocol: 'toString' }] }, { rows: [{ ...row, source: 'x'.repeat(3000) }] }])('is refused where it is none: %j', (value) => {
    expect(readPolicyTable(value)).toBeUndefined()
  })
})
