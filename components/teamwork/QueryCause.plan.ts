import { formatFact, formatQuantity, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

export function plan() {
  const cpu = getFact('query-cpu')
  const won = partOf('query-cpu')
  const found = '개발팀이 제기한 것은 네트워크 지연, ELK 로그를 함께 분석해 찾은 근본 원인은 DB 접근제어 쿼리 오버헤드'
  return {
    sentence: [found, `${found}. 쿼리 튜닝과 인덱스 최적화로 ${formatFact(cpu, 'claim')}, 개발팀의 긍정적 피드백`],
    value: formatFact(cpu),
    what: `${cpu.label} ${cpu.change}`,
    rest: `나머지 ${formatQuantity({ value: 100 - cpu.value, unit: '%' })}`,
    parts: [{ length: won, tone: 'good' }, { length: 1 - won, tone: 'rest' }],
  }
}
