import type { RehearsalSection } from '../sections.ts'
import type { Clock } from './clock.ts'
import type { Run, RunSnapshot, SpentTime } from './run.ts'
import { isAnswered } from './plan.ts'

/**
 * A longer silence between two ticks was no talk: the computer slept. Browsers slow a hidden page's timers down to one
 * a minute at most (Chrome's intensive throttling), so twice that cannot be a window in the background.
 */
export const LONGEST_GAP_MS = 120_000

export type PlannedSection = Pick<RehearsalSection, 'slug' | 'no' | 'question' | 'budget'>

/** Adds up where the time of one run goes. Call `tick` at least every few seconds. */
export interface PaceModel {
  /** A slide of this section came on screen; `null` for a slide outside any section. */
  enter: (slug: string | null) => void
  /** An interviewer asks; stays on across slides until it is set to false. */
  setAsking: (asking: boolean) => void
  /** Slidev's timer stands still. */
  setPaused: (paused: boolean) => void
  tick: () => void
  /** A copy of everything, up to now. */
  snapshot: () => RunSnapshot
  /** Closes the section on screen and dates the end. */
  end: () => Run
}

/** A run that begins now, outside any section, with its clock running. */
export function newRun(id: string, sections: readonly PlannedSection[], clock: Clock): RunSnapshot {
  return {
    run: {
      id,
      startedAt: clock.wall(),
      endedAt: null,
      sections: sections.map(({ slug, no, question, budget }) =>
        ({
          slug,
          no,
          question,
          budget,
          spokenMs: 0,
          questionMs: 0,
          answered: false,
        })),
      other: { spokenMs: 0, questionMs: 0 },
      pausedMs: 0,
      visits: [],
    },
    at: clock.wall(),
    current: null,
    asking: false,
    askedIn: null,
    paused: false,
  }
}

/**
 * Carries a run on from a snapshot, a new one or that of an earlier page. Time between the snapshot and this call is
 * not counted: nobody can tell whether it was spoken. Durations come from `clock.now`, so that setting the computer's
 * clock, or midnight, changes nothing.
 */
export function createPaceModel(from: RunSnapshot, clock: Clock): PaceModel {
  const state = structuredClone(from)
  const { run } = state
  let countedTo = clock.now()

  function placeOf(slug: string | null): SpentTime {
    return run.sections.find(section => section.slug === slug) ?? run.other
  }

  function tick(): void {
    const now = clock.now()
    const passed = now - countedTo
    countedTo = now
    if (passed <= 0 || passed > LONGEST_GAP_MS)
      return
    if (state.paused)
      run.pausedMs += passed
    else if (state.asking)
      placeOf(state.askedIn).questionMs += passed
    else
      placeOf(state.current).spokenMs += passed
  }

  function leave(): void {
    const section = run.sections.find(section => section.slug === state.current)
    if (section && isAnswered(section.spokenMs, section.budget))
      section.answered = true
  }

  function enter(slug: string | null): void {
    tick()
    const known = run.sections.some(section => section.slug === slug)
      ? slug
      : null
    if (known === state.current)
      return
    leave()
    state.current = known
    if (known)
      run.visits.push(known)
  }

  return {
    enter,
    tick,
    setAsking(asking) {
      tick()
      if (asking && !state.asking)
        state.askedIn = state.current
      state.asking = asking
    },
    setPaused(paused) {
      tick()
      state.paused = paused
    },
    snapshot() {
      tick()
      return {
        ...structuredClone(state),
        at: clock.wall(),
      }
    },
    end() {
      tick()
      leave()
      run.endedAt = clock.wall()
      return structuredClone(run)
    },
  }
}
