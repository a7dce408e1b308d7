import type { PolicyRow } from './policy.ts'
import { describe, expect, it } from 'vitest'
import { exampleRows } from './examples.ts'
import { explain } from './explain.ts'
import { checkPolicies } from './findAnomalies.ts'
import { EMPTY_ROW } from './policy.ts'

describe('the examples', () => {
  it('classic has one of each, in words', () => {
    const rows = exampleRows('classic', 100)
    const { findings, problems } = checkPolicies(rows)
    expect(problems).toEqual([])
    expect(findings.map(finding => [finding.first.row + 1, finding.second.row + 1, explain(finding)])).toEqual([
      [1, 2, { label: '가려짐', overlap: '10.20.4.0/24 → 10.8.1.15 · TCP 443 · in', sentence: '1번이 먼저 허용하므로 2번의 차단은 한 번도 적용되지 않습니다.' }],
      [3, 4, { label: '중복', overlap: '172.16.4.7 → 10.8.3.10 · TCP 22 · in', sentence: '3번이 있어 4번은 지워도 결과가 같습니다.' }],
      [5, 6, { label: '예외', overlap: '10.30.9.0/24 → 10.8.2.0/24 · TCP 1521 · in', sentence: '순서가 바뀌면 5번의 차단이 사라집니다.' }],
      [7, 8, { label: '엇갈림', overlap: '10.40.7.0/24 → 10.8.5.20 · TCP 8080 · in', sentence: '겹치는 부분은 먼저 오는 7번이 정하므로, 순서가 바뀌면 허용이 차단으로 뒤집힙니다.' }],
    ])
  })

  it('the large one has as many policies as asked for, two of each kind, and is always the same', () => {
    const rows = exampleRows('hundred', 100)
    const { findings, problems, checked } = checkPolicies(rows)
    expect([rows.length, problems, checked]).toEqual([100, [], 100])
    const kinds = Map.groupBy(findings, ({ kind }) => kind)
    expect([...kinds].map(([kind, { length }]) => `${kind} ${length}`).toSorted()).toEqual(['correlation 2', 'generalization 2', 'redundancy 2', 'shadowing 2'])
    expect(exampleRows('hundred', 100)).toEqual(rows)
  })
})

describe('in words', () => {
  it('says which of two policies can go when it is the earlier one', () => {
    const rows = [{ ...EMPTY_ROW, source: '10.0.0.1' }, EMPTY_ROW]
    expect(explain(checkPolicies(rows).findings[0]!)).toEqual({ label: '중복', overlap: '10.0.0.1 → any · TCP · in', sentence: '뒤의 2번이 있어 1번은 지워도 결과가 같습니다.' })
  })

  it('writes what is shared where neither holds the other', () => {
    const rows: PolicyRow[] = [
      { source: '10.0.0.0-10.0.0.9', destination: 'any', port: '80, 443', protocol: 'any', direction: 'any', action: 'allow' },
      { source: '10.0.0.5-10.0.0.20', destination: '::/0', port: '400-500', protocol: 'tcp', direction: 'any', action: 'deny' },
    ]
    expect(explain(checkPolicies(rows).findings[0]!).overlap).toBe('10.0.0.5-10.0.0.9 → ::/0 · TCP 443 · in·out')
  })
})
