import { amount, object } from '../state/fields.ts'

/** What was heard of one answer; kept with it, without any sound. */
export interface Voice {
  /** As heard, times the speaker's factor. */
  syllables: number
  /** Milliseconds from the first word to the last. */
  speakingMs: number
  /** Milliseconds of silence within that, counted from `SHORTEST_PAUSE_MS` on. */
  pauseMs: number
  longestPauseMs: number
}

/** What is less says nothing: a yes has no rate. Milliseconds. */
const SHORTEST_SPEECH_MS = 3000

/** Syllables a minute, pauses included; nothing where too little was said to tell. */
export function rateOf(voice: Voice | undefined): number | undefined {
  return voice && voice.speakingMs >= SHORTEST_SPEECH_MS && voice.syllables > 0 ? voice.syllables / voice.speakingMs * 60_000 : undefined
}

/** Share of the answer that was silence, from 0 to 1. */
export function pauseShareOf(voice: Voice | undefined): number | undefined {
  return voice && voice.speakingMs >= SHORTEST_SPEECH_MS ? voice.pauseMs / voice.speakingMs : undefined
}

/** Two stretches of the same answer. */
export function addVoices(one: Voice | undefined, two: Voice | undefined): Voice | undefined {
  if (!one || !two)
    return one ?? two
  return {
    syllables: one.syllables + two.syllables,
    speakingMs: one.speakingMs + two.speakingMs,
    pauseMs: one.pauseMs + two.pauseMs,
    longestPauseMs: Math.max(one.longestPauseMs, two.longestPauseMs),
  }
}

/** @throws a TypeError that names the field, when stored data are something else */
export function readVoice(data: unknown, path: string): Voice | undefined {
  if (data === undefined)
    return undefined
  const voice = object(data, path)
  const field = (key: keyof Voice) => amount(voice[key], `${path}.${key}`)
  return { syllables: field('syllables'), speakingMs: field('speakingMs'), pauseMs: field('pauseMs'), longestPauseMs: field('longestPauseMs') }
}
