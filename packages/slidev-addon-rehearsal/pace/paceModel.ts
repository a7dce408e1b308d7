import type { Voice } from '../microphone/voice.ts'
import type { Clock } from './clock.ts'
import type { Run, RunSection, RunSnapshot } from './run.ts'
import { isAnswered } from './plan.ts'
import { addVoice } from './run.ts'

/** A longer gap between two ticks was no talk: the computer slept. Browsers let a hidden page tick once a minute. */
export const LONGEST_GAP_MS = 120_000

/** Longer thinking is a deaf microphone, or a soft voice before it: that time counts as spoken. */
const LONGEST_THINKING_MS = 20_000

/** What is on screen: a section's slug, which of its slides (from 1), which click. */
export interface OnScreen { slug: string | null, slide: number | null, clicks: number }

export type PaceModel = ReturnType<typeof createPaceModel>

/**
 * Adds up where the time of one run goes. Carries it on from a snapshot; the time between that and this call is not
 * counted. Durations come from `clock.now`: setting the computer's clock, or midnight, changes nothing.
 *
 * Thinking begins when an interviewer has asked, and ends with the first slide of the answer. On a slide of an answer it
 * is told from speaking only where a microphone is on; then it ends with the first word, and also begins where the next
 * question comes up.
 */
export function createPaceModel(from: RunSnapshot, clock: Clock) {
  const state = structuredClone(from)
  const { run } = state
  let countedTo = clock.now()
  let hearing = false
  let doubtfulMs = 0

  function sectionOf(slug: string | null): RunSection | undefined {
    return run.sections.find(section => section.slug === slug)
  }

  function tick(): void {
    const now = clock.now()
    const passed = now - countedTo
    countedTo = now
    if (passed <= 0 || passed > LONGEST_GAP_MS)
      return
    const section = sectionOf(state.current)
    if (state.paused)
      run.pausedMs += passed
    else if (state.asking)
      (sectionOf(state.askedIn) ?? run.other).questionMs += passed
    else if (!state.thinking)
      speak(section, passed)
    else if (section)
      think(section, passed)
    else
      state.pendingThinkingMs += passed
  }

  function think(section: RunSection, passed: number): void {
    section.thinkingMs += passed
    doubtfulMs += passed
    if (doubtfulMs <= LONGEST_THINKING_MS)
      return
    section.thinkingMs -= doubtfulMs
    speak(section, doubtfulMs)
    stopThinking()
  }

  function startThinking(): void {
    state.thinking = true
    doubtfulMs = 0
  }

  function stopThinking(): void {
    state.thinking = false
    doubtfulMs = 0
  }

  function speak(section: RunSection | undefined, passed: number): void {
    (section ?? run.other).spokenMs += passed
    const slide = section?.slides.find(slide => slide.no === state.slide)
    if (slide)
      slide.spokenMs += passed
  }

  function leave(): void {
    const section = sectionOf(state.current)
    if (section && isAnswered(section.spokenMs, section.budget))
      section.answered = true
  }

  /** What was thought about nothing: no answer came of it. */
  function dropPending(): void {
    run.other.spokenMs += state.pendingThinkingMs
    state.pendingThinkingMs = 0
  }

  function enter(slug: string | null, slide: number | null = null): void {
    tick()
    const section = sectionOf(slug)
    const known = section ? slug : null
    const place = section ? slide : null
    if (known === state.current) {
      if (place !== state.slide && state.slide !== null)
        stopThinking()
      state.slide = place
      return
    }
    leave()
    state.current = known
    state.slide = place
    if (!section)
      return
    run.visits.push(section.slug)
    section.thinkingMs += state.pendingThinkingMs
    state.pendingThinkingMs = 0
    if (hearing)
      startThinking()
    else
      stopThinking()
  }

  return {
    /** A slide of this section came on screen; `null` for a slide outside any section. */
    enter,
    tick,
    turned(): void {
      tick()
      if (state.current !== null)
        stopThinking()
    },
    /** An interviewer asks; stays on across slides until it is set to false. */
    setAsking(asking: boolean): void {
      tick()
      if (asking === state.asking)
        return
      state.asking = asking
      if (asking) {
        state.askedIn = state.current
        dropPending()
      }
      if (!asking && (state.current === null || hearing))
        startThinking()
      else
        stopThinking()
    },
    setPaused(paused: boolean): void {
      tick()
      state.paused = paused
    },
    setHearing(value: boolean): void {
      tick()
      hearing = value
      if (!hearing && state.current !== null)
        stopThinking()
    },
    heard(): void {
      tick()
      stopThinking()
    },
    spoke: (voice: Voice) => addVoice(state, voice),
    snapshot(): RunSnapshot {
      tick()
      return { ...structuredClone(state), at: clock.wall() }
    },
    /** Closes the section on screen and dates the end. */
    end(): Run {
      tick()
      leave()
      dropPending()
      run.endedAt = clock.wall()
      return structuredClone(run)
    },
  }
}
