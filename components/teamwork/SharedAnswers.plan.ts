import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const rows = [
    {
      who: '개발팀',
      want: '속도',
      problem: '배포 뒤 네트워크 지연',
      found: ['함께 로그 분석', '쿼리 튜닝, 인덱스 최적화'],
      result: `${formatFact(getFact('query-cpu'), 'claim')}, 성능 문제 해결`,
    },
    {
      who: '보안팀',
      want: '안전성',
      problem: 'NAC 강화, 개발 환경 접속 불가',
      found: ['개발 환경 전용 VLAN 분리', '예외 정책 자동화'],
      result: '보안 강화, 생산성 유지',
    },
    {
      who: 'PM',
      want: '일정',
      problem: `금융위원회 본인가 ${formatFact(getFact('license-deadline'))}`,
      found: ['핵심 작업에 집중', '부차적 작업은 연기'],
      result: `일정 준수, 보안 지적 ${formatFact(getFact('security-findings'))}`,
    },
  ]
  // One row a click.
  const sentence = [0, 1, 2, 3].map(step => rows
    .map(({ who, want, problem, found, result }, row) => `${who}, 먼저 보는 것은 ${want}: ${problem}${row < step ? `. 함께 찾은 답은 ${found.join(', ')}. 결과는 ${result}` : ''}`)
    .join('. '))
  return { sentence, rows }
}
