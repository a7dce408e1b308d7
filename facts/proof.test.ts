import { describe, expect, it } from 'vitest'
import { getFact } from './ledger.ts'
import { formatProof } from './proof.ts'

describe('formatProof', () => {
  it.each([
    ['policy-time', '8시간 → 4시간'],
    ['nac-policy-time', '건당 30분 → 3분'],
    ['recurrences', '6개월간'],
    ['availability', '연간 허용 중단 8시간 45분 36초'],
    ['target-availability', '연간 허용 중단 52분 34초'],
  ])('%s: %s', (id, proof) => {
    expect(formatProof(getFact(id))).toBe(proof)
  })

  it('says nothing where the answers give nothing', () => {
    expect(formatProof(getFact('mttr'))).toBeUndefined()
    expect(formatProof(getFact('failure-rate'))).toBeUndefined()
  })
})
