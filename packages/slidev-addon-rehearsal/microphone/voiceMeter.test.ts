import type { SoundReport } from './syllables.ts'
import type { VoiceMeter } from './voiceMeter.ts'
import { describe, expect, it } from 'vitest'
import { createVoiceMeter } from './voiceMeter.ts'

const frames = (ms: number, sounding: boolean): boolean[] => Array.from<boolean>({ length: ms / 10 }).fill(sounding)

/** So many seconds in pieces of a tenth, with the same number of syllables in each. */
function say(meter: VoiceMeter, seconds: number, syllablesPerTenth: number) {
  for (let piece = 0; piece < seconds * 10; piece++)
    meter.take({ levelDb: -20, sounding: frames(100, true), syllables: syllablesPerTenth })
}
function silence(meter: VoiceMeter, seconds: number, levelDb = -60) {
  for (let piece = 0; piece < seconds * 10; piece++)
    meter.take({ levelDb, sounding: frames(100, false), syllables: 0 })
}
const click: SoundReport = { levelDb: -10, sounding: [...frames(40, true), ...frames(60, false)], syllables: 0 }

describe('the rate', () => {
  it('is that of the last ten seconds', () => {
    const meter = createVoiceMeter()
    say(meter, 20, 1)
    expect(meter.live().rate).toBeCloseTo(600, 0)
    say(meter, 5, 0)
    expect(meter.live()).toMatchObject({ rate: 300 })
  })

  it('waits for three seconds of speech, and goes when it stops', () => {
    const meter = createVoiceMeter()
    silence(meter, 5)
    say(meter, 2, 1)
    expect(meter.live().rate).toBeUndefined()
    say(meter, 2, 1)
    expect(meter.live().rate).toBeGreaterThan(0)
    silence(meter, 3)
    expect(meter.live().rate).toBeUndefined()
  })
})

describe('pauses', () => {
  it('are silences of three tenths of a second between words, not the one before and not the one after', () => {
    const meter = createVoiceMeter()
    silence(meter, 4)
    say(meter, 2, 1)
    silence(meter, 0.2)
    say(meter, 1, 1)
    silence(meter, 0.5)
    say(meter, 1, 1)
    silence(meter, 1.5)
    say(meter, 1, 1)
    silence(meter, 9)
    expect(meter.answer()).toMatchObject({ firstWordMs: 4000, voice: { pauseMs: 2000, longestPauseMs: 1500, speakingMs: 7200, syllables: 50 } })
  })

  it('are not ended by a click of the keyboard, which is no first word either', () => {
    const meter = createVoiceMeter()
    silence(meter, 1)
    meter.take(click)
    silence(meter, 1)
    expect(meter.answer()).toEqual({ voice: undefined, firstWordMs: undefined })
    say(meter, 1, 1)
    silence(meter, 0.5)
    meter.take(click)
    silence(meter, 0.5)
    say(meter, 1, 1)
    expect(meter.answer().voice).toMatchObject({ pauseMs: 1100, longestPauseMs: 1100 })
  })
})

it('begins anew with the next answer', () => {
  const meter = createVoiceMeter()
  say(meter, 5, 1)
  meter.restart()
  expect(meter.answer().voice).toBeUndefined()
  silence(meter, 2)
  say(meter, 4, 1)
  expect(meter.answer()).toMatchObject({ firstWordMs: 2000, voice: { syllables: 40, speakingMs: 4000, pauseMs: 0 } })
})

it('tells a dead microphone after three seconds, and a quiet room from it', () => {
  const [dead, quiet] = [createVoiceMeter(), createVoiceMeter()]
  silence(dead, 2.9, -120)
  silence(quiet, 10, -70)
  expect([dead.live().isDead, quiet.live().isDead]).toEqual([false, false])
  silence(dead, 0.1, -120)
  expect(dead.live().isDead).toBe(true)
  silence(dead, 0.1, -60)
  expect(dead.live().isDead).toBe(false)
})
