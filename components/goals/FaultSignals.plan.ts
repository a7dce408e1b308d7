import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'

export function plan() {
  const fact = getFact('target-detection')
  const minutes = lengthOf('target-detection', '분')
  const stack = '메트릭은 Prometheus, 로그는 Loki, 트레이스는 Tempo, 함께 Grafana에서 봅니다'
  return {
    sentence: [`평소의 세 신호. ${stack}`, `장애가 나면 세 신호가 함께 달라집니다. 목표는 ${formatFact(fact, 'claim')}. ${stack}. 신호의 모양과 발견 시점은 예시`],
    minutes,
  }
}
