import type { WrongClaim } from './arithmetic.ts'

/** An incident, minute by minute as far as the answers tell. */
export interface Incident {
  /** The figure that the recovery is. */
  id: string
  /** ISO month. */
  month: string
  /** Wall clock at minute 0, as `HH:mm`. */
  startsAt: string
  phases: IncidentPhase[]
  /** Minutes from the start to normal service. */
  recoveredAt: number
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

interface IncidentStep {
  label: string
  detail: string
}

/** What does not add up in an incident: phases that leave a gap or overlap, or do not end at the recovery. */
export function verifyIncident({ id, phases, recoveredAt }: Incident): WrongClaim[] {
  const ends = [0, ...phases.map(phase => phase.to)]
  const torn = phases.filter((phase, index) => phase.from !== ends[index] || phase.to < phase.from)
    .map(phase => ({ id: phase.id, claim: `${phase.label} ${phase.from}–${phase.to}분`, computed: `the phase before ends at ${ends[phases.indexOf(phase)]}분` }))
  return ends.at(-1) === recoveredAt
    ? torn
    : [...torn, { id, claim: `${recoveredAt}분 만에 복구`, computed: `${phases.map(phase => phase.to - phase.from).join(' + ')} = ${ends.at(-1)}분` }]
}

/** The wall clock `offset` minutes into an incident that starts at `HH:mm`, again as `HH:mm`. */
export function clockAt(startsAt: string, offset: number): string {
  const [hours, mins] = startsAt.split(':').map(Number) as [number, number]
  const total = hours * 60 + mins + offset
  return `${Math.floor(total / 60) % 24}:${String(total % 60).padStart(2, '0')}`
}
