import { formatFact, getFact } from '../../facts/index.ts'

/** Of a request, as an example: what passes in the network, and in the query before and after. */
const SPANS = { network: 0.26, before: 0.74, after: 0.37 }

export function plan() {
  const cpu = getFact('query-cpu')
  const found = '개발팀이 제기한 것은 네트워크 지연, ELK 로그를 함께 분석해 찾은 근본 원인은 DB 접근제어 쿼리 오버헤드'
  return {
    sentence: [found, `${found}. 쿼리 튜닝과 인덱스 최적화로 ${formatFact(cpu, 'claim')}, 개발팀의 긍정적 피드백`],
    claim: formatFact(cpu, 'claim'),
    spans: SPANS,
  }
}
