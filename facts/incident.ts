import type { WrongClaim } from './arithmetic.ts'
import { toBaseUnit } from './arithmetic.ts'
import { getFact } from './ledger.ts'

/** The incident of April 2025, minute by minute as far as the answers tell. */
export interface Incident {
  /** ISO month. */
  month: string
  /** Wall clock at minute 0, as `HH:mm`. */
  startsAt: string
  phases: IncidentPhase[]
  /** Minutes from the start to normal service. */
  recoveredAt: number
  /** Minutes that the industry takes on average. */
  industryAverage: number
}

interface IncidentPhase {
  id: 'analysis' | 'response'
  label: string
  /** Minutes after the start. */
  from: number
  to: number
  /** In order. The answers time the phases and not the steps, so steps carry no minute. */
  steps: IncidentStep[]
}

export interface IncidentStep {
  label: string
  detail: string
}

const cause = minutes('cause-time')
const response = minutes('response-time')

export const incident: Incident = {
  month: getFact('incident-mttr').event!,
  startsAt: '10:00',
  phases: [
    {
      id: 'analysis',
      label: '원인 분석',
      from: 0,
      to: cause,
      steps: [
        { label: '로그 분석', detail: 'ELK에서 NAC Agent 충돌 확인' },
        { label: '네트워크 추적', detail: 'Fortigate에서 인증 실패 패턴 확인' },
        { label: '근본 원인', detail: 'NAC 정책에 VPN 예외 누락' },
      ],
    },
    {
      id: 'response',
      label: '즉시 대응',
      from: cause,
      to: cause + response,
      steps: [
        { label: '임시 복구', detail: 'Ansible로 VPN 우선 정책 배포' },
        { label: '단계적 복구', detail: '그룹별로 단말 재인증' },
        { label: '정상화', detail: '전사 네트워크 복구' },
      ],
    },
  ],
  recoveredAt: toBaseUnit(getFact('incident-mttr').after!).value / 60,
  industryAverage: toBaseUnit(getFact('incident-mttr').before!).value / 60,
}

/** What does not add up in an incident: phases that leave a gap or overlap, or do not end at the recovery. */
export function verifyIncident({ phases, recoveredAt }: Incident): WrongClaim[] {
  const ends = [0, ...phases.map(phase => phase.to)]
  const torn = phases.filter((phase, index) => phase.from !== ends[index] || phase.to < phase.from)
    .map(phase => ({ id: phase.id, claim: `${phase.label} ${phase.from}–${phase.to}분`, computed: `the phase before ends at ${ends[phases.indexOf(phase)]}분` }))
  return ends.at(-1) === recoveredAt
    ? torn
    : [...torn, { id: 'incident-mttr', claim: `${recoveredAt}분 만에 복구`, computed: `${phases.map(phase => phase.to - phase.from).join(' + ')} = ${ends.at(-1)}분` }]
}

/** The wall clock `offset` minutes into an incident that starts at `HH:mm`, again as `HH:mm`. */
export function clockAt(startsAt: string, offset: number): string {
  const [hours, mins] = startsAt.split(':').map(Number) as [number, number]
  const total = hours * 60 + mins + offset
  return `${Math.floor(total / 60) % 24}:${String(total % 60).padStart(2, '0')}`
}

function minutes(id: string): number {
  return toBaseUnit(getFact(id)).value / 60
}
