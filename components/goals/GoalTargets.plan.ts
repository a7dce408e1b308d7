import { formatFact, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

/** Deployments of an example period; the goal is so many times as many. */
const DEPLOYMENTS = 4

export function plan() {
  const facts = [getFact('target-dev-time'), getFact('target-deployments'), getFact('target-response-time')]
  const [time, deployments, response] = facts.map(fact => ({ name: fact.label, change: formatFact(fact, 'change') }))
  return {
    sentence: `목표 세 가지. ${facts.map(fact => formatFact(fact, 'claim')).join(', ')}`,
    time: { ...time!, part: 1 - partOf('target-dev-time') },
    deployments: { ...deployments!, now: DEPLOYMENTS, goal: DEPLOYMENTS * facts[1]!.value },
    response: { ...response!, part: 1 - partOf('target-response-time') },
  }
}
