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
      { name: formatFact(deployments, 'claim'), length: deployments.value, whole: deployments.value, how: 'CI/CD 파이프라인 최적화' },
      { name: formatFact(response, 'claim'), length: partOf('target-response-time'), whole: 1, how: '로그 분석, 설정 관리 자동화' },
    ],
  }
}
