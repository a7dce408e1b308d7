import type { Fact } from '../../facts/index.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getFact, ledger } from '../../facts/index.ts'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { readFactPlaces } from '../context.ts'
import { checkLedger } from './ledger.ts'

const factPlaces = new Map([['policy-errors', { file: 'facts/ledger/a.ts', line: 4 }]])
const check = async (...facts: Fact[]) => lines(checkLedger(await makeContext(oneSection('# 하나'), { facts, factPlaces })))

it('finds the line of every entry', () => {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'))
  mkdirSync(join(root, 'facts/ledger'), { recursive: true })
  writeFileSync(join(root, 'facts/ledger/a.ts'), 'export const a = defineFacts([\n  {\n    id: \'one\',\n    sections: [],\n  },\n  { id: \'two\', label: \'둘\' },\n])\n')
  expect([...readFactPlaces(root)]).toEqual([['one', { file: 'facts/ledger/a.ts', line: 3 }], ['two', { file: 'facts/ledger/a.ts', line: 6 }]])
  rmSync(root, { recursive: true })
})

describe('checkLedger', () => {
  const errors = getFact('policy-errors')

  it('accepts figures that add up', async () => {
    expect(checkLedger(await makeContext(oneSection('# 하나')))).toEqual([])
  })

  it('names the line of a percentage that its before and after do not give', async () => {
    expect(await check({ ...errors, value: 90 })).toEqual([
      'facts/ledger/a.ts:4: policy-errors says "정책 오류율 90% 감소", but its own figures give: 95%; allowed: what they give, or other figures behind it',
    ])
  })

  it('names what is missing, twice there or unknown, with the place to add a unit', async () => {
    expect(await check({ ...errors, sections: [] }, errors, { ...getFact('pods'), kind: 'guessed' as never, unit: 'km' as never })).toEqual([
      'facts/ledger/a.ts:4: policy-errors needs a label, a system and the sections that use it',
      'facts/ledger/a.ts:4: policy-errors stands twice; allowed: an id of its own for every figure',
      'facts/ledger:1: pods has the kind "guessed"; allowed: measured, target, scale, judged, quoted',
      expect.stringMatching(/^facts\/ledger:1: pods has the unit "km"; allowed: .*; a new one goes into UNITS in facts\/types\.ts$/),
    ])
  })
})

describe('what stands behind a figure', () => {
  /** What the figures give instead, of one fact of the tests' ledger that is changed. */
  async function computed(id: string, change: Partial<Fact>): Promise<string[]> {
    const facts = ledger.map(fact => fact.id === id ? { ...fact, ...change } : fact)
    return lines(checkLedger(await makeContext(oneSection('# 하나'), { facts }))).map(line => /^facts\/ledger:1: .* give: (.*); allowed: what/.exec(line)?.[1] ?? line)
  }

  it.each([
    ['collection-time', { value: 96 }, '95%'],
    ['collection-time', { after: { value: 3, unit: '건' } }, 'cannot compare 1시간 with 3건'],
    ['collection-time', { after: undefined }, expect.stringContaining('has one of before and after; allowed: both or neither')],
    ['policy-errors', { direction: 'up' }, 'direction: \'down\''],
    ['policy-time', { before: { value: 3, unit: '시간' }, after: { value: 2, unit: '시간' }, value: 33.4 }, '33.3%'],
    ['target-downtime', { value: 60 }, '52분 34초'],
    ['incident-mttr', { provedBy: ['cause-time', 'response-time'], value: 24 }, '15분 + 10분'],
    ['team', { provedBy: ['team-dev', 'nobody'] }, 'provedBy names a fact that does not exist: team-dev, nobody'],
    ['below-average', { value: 80 }, '79%'],
    ['below-average', { compares: ['incident-mttr', 'cause-time'] }, 'compares is one\'s own figure, then a quoted one, not incident-mttr, cause-time'],
    ['collection-time', { value: 79, before: { value: 120, unit: '분' }, after: { value: 25, unit: '분' }, sections: ['incident-response'] }, '업계 평균 2시간 is quoted ("industry-average"), and nobody\'s own before; write compares: [\'collection-time\', \'industry-average\']'],
  ] as [string, Partial<Fact>, string][])('%s with %o is refused', async (id, change, instead) => {
    expect((await computed(id, change))[0]).toEqual(instead)
  })

  it.each([
    ['policy-time', { before: { value: 3, unit: '시간' }, after: { value: 2, unit: '시간' }, value: 33.33 }],
    // The same two hours of another section's own are not quoted.
    ['collection-time', { value: 79, before: { value: 120, unit: '분' }, after: { value: 25, unit: '분' }, sections: ['goals'] }],
  ] as [string, Partial<Fact>][])('%s with %o is accepted', async (id, change) => {
    expect(await computed(id, change)).toEqual([])
  })
})

it('names the file that tells of an incident whose figures the ledger has not', async () => {
  const tellNone = () => {
    throw new RangeError('no fact "cause-time" in facts/ledger')
  }
  expect(lines(checkLedger(await makeContext(oneSection('# 하나'), { tellIncident: tellNone })))).toEqual([
    expect.stringMatching(/^facts\/incident\.ts:1: no fact "cause-time" in facts\/ledger; allowed: an incident of/),
  ])
})
