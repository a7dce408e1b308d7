import { describe, expect, it } from 'vitest'
import { plan } from './PolicyRows.plan.ts'

describe('a batch of policies', () => {
  const { rows: [hand, auto], saved } = plan()

  it('hang below their row as often as the rates say, and the one that is left was one of them', () => {
    expect([hand.wrong.length, hand.right.length]).toEqual([20, 80])
    expect([auto.wrong.length, auto.right.length]).toEqual([1, 99])
    expect(hand.wrong).toContain(auto.wrong[0])
    expect([hand.wrongText, auto.wrongText]).toEqual(['오류 20건꼴', '오류 1건꼴'])
  })

  it('are as wide as they took hours', () => {
    expect(auto.wide.width / hand.wide.width).toBe(0.5)
    expect(auto.narrow.width / hand.narrow.width).toBe(0.5)
    expect(saved).toBe('4시간')
  })
})
