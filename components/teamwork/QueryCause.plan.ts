import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const result = formatFact(getFact('query-cpu'), 'claim')
  const before = '튜닝 전 요청 하나: 의심한 곳은 네트워크, 찾은 원인은 DB 접근제어 쿼리 오버헤드'
  return {
    sentence: [before, `${before}. 쿼리 튜닝과 인덱스 최적화 뒤: 쿼리가 짧아지고 ${result}. 구간의 길이는 예시`],
    result,
  }
}
