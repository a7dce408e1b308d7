import { formatFact, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

export function plan() {
  const [time, deployments, response] = [getFact('target-dev-time'), getFact('target-deployments'), getFact('target-response-time')]
  const saved = partOf('target-dev-time')
  return {
    sentence: `목표 세 가지. ${[time, deployments, response].map(fact => formatFact(fact, 'claim')).join(', ')}`,
    value: formatFact(time),
    what: `${time.label} ${time.change}`,
    saved,
    /** Each as a part of what it is today, or as many times as long. */
    others: [
      { name: formatFact(deployments, 'claim'), length: deployments.value, whole: deployments.value },
      { name: formatFact(response, 'claim'), length: partOf('target-response-time'), whole: 1 },
    ],
  }
}
