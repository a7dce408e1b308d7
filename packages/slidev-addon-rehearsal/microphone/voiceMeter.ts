import type { SoundReport } from './syllables.ts'
import type { HeardAnswer, Voice } from './voice.ts'
import { FRAME_MS } from './syllables.ts'

/** Shorter silences are part of a word (de Jong & Wempe 2009). */
const SHORTEST_PAUSE_MS = 300
/** A key stroke is shorter: it neither ends a pause nor begins an answer. */
const SHORTEST_SOUND_MS = 100
const RATE_WINDOW_MS = 10_000
const FIRST_RATE_AFTER_MS = 3000
const STOPPED_AFTER_MS = 3000
/** dB under full scale: even a quiet room is louder. */
const DEAD_BELOW_DB = -85
const DEAD_AFTER_MS = 3000

export type VoiceMeter = ReturnType<typeof createVoiceMeter>
export type LiveVoice = ReturnType<VoiceMeter['live']>

/** Measures how one answer after the other is spoken. Its clock is the sound itself, so that a busy window measures the same. */
export function createVoiceMeter() {
  let now = 0
  let lastSignalAt = 0
  let window: { at: number, syllables: number }[] = []

  let startedAt = 0
  let syllables = 0
  let firstWordAt: number | undefined
  let lastWordAt = 0
  let silentMs = 0
  let soundMs = 0
  let soundBeganAt = 0
  let pauseMs = 0
  let longestPauseMs = 0

  function hearSound(): void {
    if (!soundMs)
      soundBeganAt = now - FRAME_MS
    soundMs += FRAME_MS
    if (soundMs < SHORTEST_SOUND_MS)
      return
    if (firstWordAt !== undefined && silentMs >= SHORTEST_PAUSE_MS) {
      pauseMs += silentMs
      longestPauseMs = Math.max(longestPauseMs, silentMs)
    }
    silentMs = 0
    lastWordAt = now
  }

  function hearSilence(): void {
    silentMs += FRAME_MS + (soundMs < SHORTEST_SOUND_MS ? soundMs : 0)
    soundMs = 0
  }

  function hearSyllables(count: number): void {
    syllables += count
    window.push({ at: now, syllables: count })
    firstWordAt ??= Math.max(startedAt, soundBeganAt)
  }

  function rate(): number | undefined {
    if (firstWordAt === undefined || now - firstWordAt < FIRST_RATE_AFTER_MS || silentMs >= STOPPED_AFTER_MS)
      return undefined
    const sum = window.reduce((sum, entry) => sum + entry.syllables, 0)
    return sum / Math.min(RATE_WINDOW_MS, now - firstWordAt) * 60_000
  }

  function voice(): Voice | undefined {
    return firstWordAt === undefined
      ? undefined
      : { syllables, speakingMs: Math.max(0, lastWordAt - firstWordAt), pauseMs, longestPauseMs }
  }

  return {
    take(report: SoundReport): void {
      for (const isSounding of report.sounding) {
        now += FRAME_MS
        if (isSounding)
          hearSound()
        else
          hearSilence()
      }
      if (report.levelDb > DEAD_BELOW_DB)
        lastSignalAt = now
      if (report.syllables)
        hearSyllables(report.syllables)
      window = window.filter(({ at }) => at > now - RATE_WINDOW_MS)
    },

    live: () => ({ rate: rate(), isDead: now - lastSignalAt >= DEAD_AFTER_MS }),

    answer: (): HeardAnswer => ({ voice: voice(), firstWordMs: firstWordAt === undefined ? undefined : firstWordAt - startedAt }),

    restart(): void {
      startedAt = now
      syllables = silentMs = soundMs = pauseMs = longestPauseMs = 0
      firstWordAt = undefined
      window = []
    },
  }
}
