import { toBaseUnit } from './arithmetic.ts'
import { getFact } from './find.ts'

/**
 * The incident of April 2025, which the wall, its timeline and the error budget tell, in minutes after its start. The answers time the
 * phases and not their steps. It belongs to this interview's content: a deck without these has no such file, and nothing asks for it.
 *
 * @throws {RangeError} where the ledger has none of its figures
 */
export function tellIncident() {
  const [cause, response, recoveredAt] = ['cause-time', 'response-time', 'incident-mttr'].map(id => toBaseUnit(getFact(id)).value / 60) as [number, number, number]
  return {
    month: getFact('incident-mttr').event!,
    startsAt: '10:00',
    recoveredAt,
    phases: [
      {
        id: 'analysis',
        label: '원인 분석',
        from: 0,
        to: cause,
        steps: [
          { label: '로그 분석', detail: 'ELK Stack: NAC Agent 충돌 로그' },
          { label: '네트워크 추적', detail: 'Fortigate: 인증 실패 패턴' },
          { label: '근본 원인', detail: 'NAC 정책 업데이트 때 VPN 예외 누락' },
        ],
      },
      {
        id: 'response',
        label: '즉시 대응',
        from: cause,
        to: cause + response,
        steps: [
          { label: '임시 복구', detail: 'VPN 우선 인증 정책 긴급 추가, Ansible 자동 배포' },
          { label: '단계적 복구', detail: '전체 단말 재인증, 그룹별 순차 적용' },
          { label: '정상화', detail: '전사 네트워크 복구' },
        ],
      },
    ],
  }
}
