import type { Voice } from '../microphone/voice.ts'
import type { Clock } from './clock.ts'
import type { Run, RunSection, RunSnapshot } from './run.ts'
import { isAnswered } from './plan.ts'
import { addVoice } from './run.ts'

/** A longer gap between two ticks was no talk: the computer slept. Browsers let a hidden page tick once a minute. */
export const LONGEST_GAP_MS = 120_000

export interface OnScreen { slug: string | null, slide: number | null, clicks: number }

export type PaceModel = ReturnType<typeof createPaceModel>

export function createPaceModel(from: RunSnapshot, clock: Clock) {
  const state = structuredClone(from)
  const { run } = state
  let countedTo = clock.now()

  function sectionOf(slug: string | null): RunSection | undefined {
    return run.sections.find(section => section.slug === slug)
  }

  function tick(): void {
    const now = clock.now()
    const passed = now - countedTo
    countedTo = now
    if (state.paused || passed <= 0 || passed > LONGEST_GAP_MS)
      return
    if (state.asking)
      (sectionOf(state.askedIn) ?? run.other).questionMs += passed
    else
      speak(passed)
  }

  function speak(passed: number): void {
    const section = sectionOf(state.current)
    ;(section ?? run.other).spokenMs += passed
    const slide = section?.slides.find(slide => slide.no === state.slide)
    if (slide)
      slide.spokenMs += passed
  }

  function leave(): void {
    const section = sectionOf(state.current)
    if (section && isAnswered(section.spokenMs, section.budget))
      section.answered = true
  }

  return {
    tick,
    enter(slug: string | null, slide: number | null = null): void {
      tick()
      const section = sectionOf(slug)
      state.slide = section ? slide : null
      if ((section?.slug ?? null) === state.current)
        return
      leave()
      state.current = section?.slug ?? null
    },
    setAsking(asking: boolean): void {
      tick()
      if (asking && !state.asking)
        state.askedIn = state.current
      state.asking = asking
    },
    setPaused(paused: boolean): void {
      tick()
      state.paused = paused
    },
    spoke: (voice: Voice) => addVoice(state, voice),
    /** Of the last tick. */
    snapshot: (): RunSnapshot => ({ ...structuredClone(state), at: clock.wall() }),
    end(): Run {
      tick()
      leave()
      return structuredClone(run)
    },
  }
}
