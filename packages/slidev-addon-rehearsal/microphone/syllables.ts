import { createBandPass, createLowPass } from './filters.ts'
import { decibels, SILENCE_DB } from './levels.ts'
import { createNucleusJudge } from './nuclei.ts'

/** One look at the sound every so many milliseconds. */
export const FRAME_MS = 10
/** Sound is added up in pieces of 5 ms. */
const PIECES_A_FRAME = 2
/** A look takes in 25 ms, as is usual for speech: two periods of nearly any voice, and less than a vowel. */
const PIECES_A_LOOK = 5
/** Three looks, which are smoothed, take in 45 ms. */
const PIECES_KEPT = PIECES_A_LOOK + 2 * PIECES_A_FRAME
/** 245 to 1,995 Hz: the strongest formants of every vowel. Tried on Korean as espeak-ng speaks it (`npm run bench:voice`). */
const BAND_CENTRE_HZ = 700
const BAND_Q = 0.4
/** Nothing above 2 kHz is looked at: twice that, and room for the low-pass. */
const WORKING_RATE = 8000
const LOW_PASS = 0.4

/** What was heard in a stretch of sound. */
export interface Heard {
  /** The loudest frame of the stretch, in dB under full scale (0 is full scale, silence is −120), unfiltered. */
  levelDb: number
  /** One entry for each FRAME_MS: whether somebody sounds. It comes 23 ms late. */
  sounding: boolean[]
  /** Syllables that were recognised as such in this stretch (a syllable is sure once the sound has dipped after it). */
  syllables: number
}

export interface SyllableCounter {
  /** Takes the next samples, between −1 and 1. However they are cut into blocks, they give the same. */
  push: (samples: Float32Array) => Heard
}

/**
 * Counts syllables and tells speech from pauses while the sound comes in. It recognises no words, and keeps nothing of the sound
 * but the last 45 ms and the last peak.
 *
 * @param sampleRate of what will be pushed, in Hz; 8,000 or more
 */
export function createSyllableCounter(sampleRate: number): SyllableCounter {
  const every = Math.max(1, Math.floor(sampleRate / WORKING_RATE))
  const rate = sampleRate / every
  const lowPass = createLowPass(sampleRate, LOW_PASS * rate)
  const bandPass = createBandPass(rate, BAND_CENTRE_HZ, BAND_Q)

  /** Samples, not always a whole number of them. */
  const piece = rate * FRAME_MS / PIECES_A_FRAME / 1000
  const energies = new Float64Array(PIECES_A_LOOK)
  const ring = new Float32Array(Math.round(PIECES_KEPT * piece))
  let skipped = 0
  let taken = 0
  let pieces = 0
  let frameEnergy = 0
  let frameSamples = 0

  const judge = createNucleusJudge({
    rate,
    length: ring.length,
    copyTo(target) {
      const oldest = taken % ring.length
      target.set(ring.subarray(oldest))
      target.set(ring.subarray(0, oldest), ring.length - oldest)
    },
  })

  function endFrame(heard: Heard): void {
    const level = decibels(energies.reduce((sum, one) => sum + one, 0) / (piece * PIECES_A_LOOK))
    const { sounds, isSyllable } = judge(level)
    heard.levelDb = Math.max(heard.levelDb, decibels(frameEnergy / frameSamples))
    heard.sounding.push(sounds)
    heard.syllables += Number(isSyllable)
    frameEnergy = 0
    frameSamples = 0
  }

  return {
    push(samples) {
      const heard: Heard = { levelDb: SILENCE_DB, sounding: [], syllables: 0 }
      for (const sample of samples) {
        frameEnergy += sample * sample
        frameSamples++
        const low = every > 1 ? lowPass(sample) : sample
        if (++skipped < every)
          continue
        skipped = 0
        const inBand = bandPass(low)
        ring[taken++ % ring.length] = inBand
        energies[pieces % PIECES_A_LOOK]! += inBand * inBand
        if (taken < (pieces + 1) * piece)
          continue
        pieces++
        if (pieces % PIECES_A_FRAME === 0)
          endFrame(heard)
        energies[pieces % PIECES_A_LOOK] = 0
      }
      return heard
    },
  }
}
