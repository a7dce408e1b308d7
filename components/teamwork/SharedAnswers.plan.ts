import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const rows = [
    {
      who: '개발팀',
      sides: [{ what: '의심', text: '배포 뒤 네트워크 지연', stuck: true }, { what: '로그', text: 'DB 접근제어 쿼리' }],
      found: ['함께 로그 분석', '쿼리 튜닝, 인덱스 최적화'],
      result: `${formatFact(getFact('query-cpu'), 'claim')}, 성능 문제 해결`,
    },
    {
      who: '보안팀',
      sides: [{ what: '안전', text: 'NAC 정책 강화' }, { what: '속도', text: '개발 환경 접속 불가', stuck: true }],
      found: ['개발 환경 전용 VLAN 분리', '예외 정책 자동화'],
      result: '보안 강화, 개발 생산성 유지',
    },
    {
      who: 'PM',
      sides: [{ what: '일정', text: `금융위원회 본인가 ${formatFact(getFact('license-deadline'))}` }, { what: '작업', text: '핵심 작업과 부차 작업' }],
      found: ['핵심 작업에 집중', '부차적 작업은 연기'],
      result: `일정 준수, 보안 지적 ${formatFact(getFact('security-findings'))}`,
    },
  ]
  // One row a click.
  const sentence = [0, 1, 2, 3].map(step => rows
    .map(({ who, sides, found, result }, row) => `${who}. ${sides.map(({ what, text }) => `${what}: ${text}`).join(', ')}${row < step ? `. 함께 찾은 답은 ${found.join(', ')}. 결과는 ${result}` : ''}`)
    .join('. '))
  return { sentence, rows }
}
