import { describe, expect, it } from 'vitest'
import { checkPolicies } from '../../components/policy/checkPolicies.ts'
import { benchTable, timeChecks } from './benchPolicy.ts'

describe('the tables that are measured', () => {
  it.each(['separate', 'nested', 'colliding'] as const)('%s can be read whole and is always the same', (kind) => {
    const rows = benchTable(kind, 300)
    expect(checkPolicies(rows)).toMatchObject({ problems: [], checked: 300 })
    expect(benchTable(kind, 300)).toEqual(rows)
  })

  it('are timed by the clock that is given', () => {
    let time = 0
    const timings = timeChecks(50, 3, () => time += 10, () => time / 2)
    expect(timings.map(({ kind, median, worst, processor }) => [kind, median, worst, processor])).toEqual([['separate', 10, 10, 5], ['nested', 10, 10, 5], ['colliding', 10, 10, 5]])
    expect(timings[0]!.findings).toBeLessThan(timings[2]!.findings)
  })
})
