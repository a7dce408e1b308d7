import { describe, expect, it } from 'vitest'
import { getFact } from '../../facts/index.ts'
import { endsOf, planField, planShare, planTicks } from './plan.ts'

const tones = (plan: { layers: { tone: string }[] }) => plan.layers.map(({ tone }) => tone)

describe('planField', () => {
  it('draws a fact and says what a mark is', () => {
    const plan = planField('endpoints', { columns: 50 })
    expect(plan.grid.count).toBe(1000)
    expect(plan.sentence).toBe('접속이 끊긴 단말 1,000대, 칸 하나가 한 대')
    expect(plan.caption).toBe('칸 하나가 한 대')
    expect(plan.layers).toHaveLength(1)
  })

  it('draws what nobody counted hollow, and calls it an example', () => {
    const plan = planField('pods', { beyond: 15 })
    expect(plan.grid.count).toBe(45)
    expect(plan.layers.at(-1)).toMatchObject({ tone: 'searching', hollow: true })
    expect(plan.caption).toContain('예시')
    expect(planField('pods', { example: 312 }).caption).toContain('예시')
  })

  it('draws a target hollow', () => {
    expect(planField('roadmap-project-count', {}).layers[0]).toMatchObject({ hollow: true })
    expect(planField('roadmap-project-count', {}).caption).toContain('목표')
  })
})

describe('planShare', () => {
  it('draws 20 of 100, and says that it is a rate', () => {
    const plan = planShare('policy-errors', { of: 'policy-batch', show: 'before' })
    expect(plan.sentence).toBe('한 번에 반영하는 정책 100건 가운데 20건, 정책 오류율 20%')
    expect(plan.caption).toBe('비율 환산')
    expect(tones(plan)).toEqual(['rest', 'broken'])
  })

  it('draws what was put right in green', () => {
    expect(tones(planShare('policy-errors', { of: 'policy-batch', show: 'after', mended: true }))).toEqual(['rest', 'good', 'broken'])
  })

  it('leaves what is left standing out where the share was taken away', () => {
    expect(tones(planShare('needless-alerts', { of: 10, tone: 'rest' }))).toEqual(['ink', 'rest'])
  })

  it('draws a target hollow', () => {
    const plan = planShare('target-dev-time', { of: 100, tone: 'accent' })
    expect(plan.layers.at(-1)).toMatchObject({ tone: 'accent', hollow: true })
    expect(plan.caption).toBe('비율 환산 · 목표')
  })
})

describe('planTicks', () => {
  it('draws what is left of a time', () => {
    const plan = planTicks('collection-time', { unit: '분' })
    expect(plan.grid.count).toBe(60)
    expect(plan.sentence).toBe('데이터 수집 시간 1시간에서 3분, 60칸 가운데 3칸, 칸 하나가 1분')
    expect(endsOf(getFact('collection-time'))).toEqual({ left: '지금 3분', right: '예전 1시간' })
  })

  it('divides it into its parts, which have to add up', () => {
    const parts = [{ id: 'cause-time', tone: 'searching' as const }, { id: 'response-time', tone: 'good' as const }]
    expect(tones(planTicks('incident-mttr', { unit: '분', parts }))).toEqual(['searching', 'good', 'rest'])
    expect(() => planTicks('incident-mttr', { unit: '분', parts: parts.slice(1) })).toThrow('are 10 분, not 25')
  })

  it('draws a target hollow', () => {
    expect(planTicks('roadmap-results', { unit: '개월' }).layers[0]).toMatchObject({ hollow: true })
  })

  it('draws one time alone', () => {
    expect(planTicks('policy-time', { unit: '시간', show: 'before' }).grid.count).toBe(8)
    expect(planTicks('project-months', { unit: '개월' }).grid.count).toBe(19)
  })
})
