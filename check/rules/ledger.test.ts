import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getFact, incident, ledger } from '../../facts/index.ts'
import { readFactPlaces } from '../factPlaces.ts'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkLedger } from './ledger.ts'

const factPlaces = readFactPlaces(resolve(import.meta.dirname, '../..'))

describe('checkLedger', () => {
  it('accepts the ledger as it is, every fact of which it can find', async () => {
    expect(checkLedger(await makeContext(oneSection('# 하나')))).toEqual([])
    expect(ledger.filter(({ id }) => !factPlaces.has(id))).toEqual([])
  })

  it('names the line of a percentage that its before and after do not give', async () => {
    const facts = [{ ...getFact('policy-errors'), value: 90 }]
    const place = factPlaces.get('policy-errors')!
    expect(place.file).toMatch(/^facts\/ledger\/\w+\.ts$/)
    expect(lines(checkLedger(await makeContext(oneSection('# 하나'), { facts, factPlaces })))).toEqual([
      `${place.file}:${place.line}: policy-errors says "정책 오류율 90% 감소", but its own figures give: 95%; allowed: what they give, or other figures behind it`,
    ])
  })

  it('adds the incident up', async () => {
    expect(lines(checkLedger(await makeContext(oneSection('# 하나'), { incident: { ...incident, recoveredAt: 30 } })))).toEqual([
      expect.stringMatching(/^facts\/ledger:1: incident-mttr says "30분 만에 복구".*15 \+ 10 = 25분/),
    ])
  })
})
