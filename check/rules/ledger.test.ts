import type { Incident } from '../../facts/index.ts'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getFact, ledger } from '../../facts/index.ts'
import { readFactPlaces } from '../context.ts'
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
})

it('names the line of a unit that nobody knows, and where to add it', async () => {
  const facts = [{ ...getFact('policy-errors'), before: undefined, after: undefined, unit: 'km' as never }]
  const place = factPlaces.get('policy-errors')!
  expect(lines(checkLedger(await makeContext(oneSection('# 하나'), { facts, factPlaces })))).toEqual([
    expect.stringMatching(new RegExp(`^${place.file}:${place.line}: policy-errors has the unit "km"; allowed: .*; a new one goes into UNITS in facts/types.ts$`)),
  ])
})

describe('the incident', () => {
  const incident: Incident = {
    id: 'outage',
    month: '2025-04',
    startsAt: '10:00',
    phases: [
      { id: 'analysis', label: '원인 분석', from: 0, to: 15, steps: [] },
      { id: 'response', label: '즉시 대응', from: 15, to: 25, steps: [] },
    ],
    recoveredAt: 25,
  }
  const check = async (tellIncident?: () => Incident) => lines(checkLedger(await makeContext(oneSection('# 하나'), { tellIncident })))

  it('adds the incident up, where the deck tells one', async () => {
    expect(await check()).toEqual([])
    expect(await check(() => incident)).toEqual([])
    expect(await check(() => ({ ...incident, recoveredAt: 30 }))).toEqual([
      expect.stringMatching(/^facts\/ledger:1: outage says "30분 만에 복구".*15 \+ 10 = 25분/),
    ])
  })

  it('names the file that tells of figures which the ledger has not', async () => {
    const tellNone = () => {
      throw new RangeError('no fact "cause-time" in facts/ledger')
    }
    expect(await check(tellNone)).toEqual([
      expect.stringMatching(/^facts\/incident\.ts:1: no fact "cause-time" in facts\/ledger; allowed: .*writing\.md/),
    ])
  })
})
