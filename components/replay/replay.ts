import type { Incident, IncidentStep } from '../../facts/timeline.ts'
import type { MomentName } from './replaySteps.ts'

/** Groups in which the endpoints come back. The answers say that there were groups, not how many: an example. */
export const GROUPS = 10

/** One thing that shows at its time. */
export interface ReplayEvent extends IncidentStep {
  phase: 'analysis' | 'response'
  /** Minutes after the start. */
  at: number
  /** The minute is the ledger's; the others are spread evenly between two that are. */
  isTimed: boolean
}

/** A minute that a presenter's click goes to. */
export interface Moment {
  minute: number
  /** Shows the second run, at the industry's average. */
  compares: boolean
}

/** One run of the outage at one minute. */
export interface RunState {
  /** Endpoints that are connected again, and those that are not. */
  back: number
  out: number
  /** Groups that are back, of `GROUPS`. */
  groupsBack: number
  phase: 'analysis' | 'response' | 'recovered'
}

/** When the phases of a run end, in minutes after the start. */
export interface RunTimes {
  cause: number
  recovered: number
}

/** The incident as the ledger times it. */
export function actualTimes(incident: Incident): RunTimes {
  return { cause: incident.phases[0]!.to, recovered: incident.recoveredAt }
}

/**
 * The same outage if it took the industry's average. The average says nothing of its phases: they are stretched by the same
 * factor, which the exhibit says.
 */
export function averageTimes(incident: Incident): RunTimes {
  const { cause, recovered } = actualTimes(incident)
  return { cause: cause * incident.industryAverage / recovered, recovered: incident.industryAverage }
}

/**
 * What shows when. Of a phase's steps, the analysis' are findings, each there when it has been found, the last when the phase
 * ends. The response's are actions: the first begins with the phase, the last is its end. Only the ends are in the ledger.
 */
export function replayEvents(incident: Incident): ReplayEvent[] {
  return incident.phases.flatMap(({ id, from, to, steps }) => steps.map((step, index) => {
    const share = id === 'analysis' ? (index + 1) / steps.length : index / Math.max(1, steps.length - 1)
    const at = from + (to - from) * share
    return { ...step, phase: id, at, isTimed: at === from || at === to }
  }))
}

/** Minutes at which each group is back: evenly from the moment that groups are let in again to the end. */
export function groupMinutes({ cause, recovered }: RunTimes, groups = GROUPS): number[] {
  const opens = (cause + recovered) / 2
  return Array.from({ length: groups }, (_, group) => opens + (recovered - opens) * (group + 1) / groups)
}

/** A run at a minute. @param endpoints how many were cut off */
export function runAt(times: RunTimes, minute: number, endpoints: number, groups = GROUPS): RunState {
  // The clock moves in fractions, and the last of them has to be the end.
  const groupsBack = groupMinutes(times, groups).filter(at => at <= minute + 1e-9).length
  const back = Math.round(endpoints * groupsBack / groups)
  return {
    back,
    out: endpoints - back,
    groupsBack,
    phase: minute >= times.recovered ? 'recovered' : minute >= times.cause ? 'response' : 'analysis',
  }
}

/** Where the presenter's clicks lead: `half` is half of the groups back, `average` the end beside the industry's average. */
export function replayMoments(incident: Incident): Record<MomentName, Moment> {
  const { cause, recovered } = actualTimes(incident)
  const events = replayEvents(incident)
  const clues = events.filter(({ phase, at }) => phase === 'analysis' && at < cause)
  const groups = groupMinutes({ cause, recovered })
  return {
    start: { minute: 0, compares: false },
    clues: { minute: clues.at(-1)?.at ?? 0, compares: false },
    cause: { minute: cause, compares: false },
    half: { minute: groups[Math.ceil(groups.length / 2) - 1]!, compares: false },
    end: { minute: recovered, compares: false },
    average: { minute: recovered, compares: true },
  }
}

/** Last minute of the clock. */
export function lastMinute(incident: Incident, compares: boolean): number {
  return compares ? incident.industryAverage : incident.recoveredAt
}

/** Minutes of the incident in one second of playing: eight seconds from start to end, fifteen to the average. */
const MINUTES_PER_SECOND = { alone: 25 / 8, compared: 8 }

/**
 * What windows tell each other of the clock. It runs by itself in each of them: nothing is sent while it plays.
 */
export interface ReplayState {
  /** Minute at `since`. */
  minute: number
  playing: boolean
  compares: boolean
  /** When it began to play, in milliseconds of the wall clock. */
  since: number
}

/** The minute that a state shows at a time of the wall clock; it stops at the end. */
export function minuteAt(state: ReplayState, now: number, incident: Incident): number {
  const last = lastMinute(incident, state.compares)
  const perSecond = state.compares ? MINUTES_PER_SECOND.compared : MINUTES_PER_SECOND.alone
  const passed = state.playing ? Math.max(0, now - state.since) / 1000 * perSecond : 0
  return Math.min(last, Math.max(0, state.minute + passed))
}

/** What another window sent, if it can be a clock. */
export function readReplayState(value: unknown): ReplayState | undefined {
  const { minute, playing, compares, since } = (value ?? {}) as Partial<ReplayState>
  return Number.isFinite(minute) && Number.isFinite(since) && typeof playing === 'boolean' && typeof compares === 'boolean'
    ? { minute: minute!, playing, compares, since: since! }
    : undefined
}

/** A minute as a clock shows it, whole minutes only: `10:07`, and `12:00` two hours after ten. */
export function formatClock(startsAt: string, minute: number): string {
  const [hours, minutes] = startsAt.split(':').map(Number) as [number, number]
  const total = hours * 60 + minutes + Math.floor(minute + 1e-9)
  return `${Math.floor(total / 60) % 24}:${String(total % 60).padStart(2, '0')}`
}

/** Marks in rows of `columns`: each row is one stroke whose dashes are the marks, so a thousand of them are ten elements. */
export const GRID = { columns: 50, size: 8, pitch: 10 }

/** Rows of one group's marks as a path. @param marks endpoints of a group, whole rows of them */
export function groupPath(group: number, marks: number): string {
  const { columns, size, pitch } = GRID
  const rows = marks / columns
  return Array.from({ length: rows }, (_, row) => `M0 ${(group * rows + row) * pitch + size / 2}h${columns * pitch - (pitch - size)}`).join('')
}
