import type { Fact } from '../../facts/index.ts'
import { formatFact, formatQuantity, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

export function plan() {
  const facts = [getFact('target-dev-time'), getFact('target-deployments'), getFact('target-response-time')]
  const [time, deployments, response] = facts as [Fact, Fact, Fact]
  return {
    sentence: `목표 세 가지. ${facts.map(fact => formatFact(fact, 'claim')).join(', ')}`,
    /** Each goal as a part of what it is today, or as many times as long. */
    goals: [
      { ...inPercent(time), length: 1 - partOf('target-dev-time'), now: 1, freed: '핵심 개발로' },
      { name: deployments.label, change: formatFact(deployments, 'change'), length: 1, now: 1 / deployments.value, nowText: formatQuantity({ value: 1, unit: deployments.unit }), goalText: formatFact(deployments), freed: undefined },
      { ...inPercent(response), length: 1 - partOf('target-response-time'), now: 1, freed: undefined },
    ],
  }
}

function inPercent(fact: Fact) {
  const percent = (value: number) => formatQuantity({ value, unit: fact.unit })
  return { name: fact.label, change: formatFact(fact, 'change'), nowText: percent(100), goalText: percent(100 - fact.value) }
}
