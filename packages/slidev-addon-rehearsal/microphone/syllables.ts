import { createBandPass, createLowPass } from './filters.ts'
import { decibels, SILENCE_DB } from './levels.ts'
import { createNucleusDetector } from './nuclei.ts'

export const FRAME_MS = 10
const BLOCKS_A_FRAME = 2
const BLOCKS_A_LEVEL = 5
const BLOCKS_KEPT = BLOCKS_A_LEVEL + 2 * BLOCKS_A_FRAME
/** 245 to 1,995 Hz: the strongest formants of every vowel. Chosen on Korean as espeak-ng speaks it (README). */
const BAND_CENTRE_HZ = 700
const BAND_Q = 0.4
const WORKING_RATE = 8000
const LOW_PASS = 0.4

export interface SoundReport {
  /** The loudest frame, in dB under full scale (silence is −120), unfiltered. */
  levelDb: number
  sounding: boolean[]
  syllables: number
}

/** @param sampleRate 8,000 or more */
export function createSyllableCounter(sampleRate: number) {
  const every = Math.max(1, Math.floor(sampleRate / WORKING_RATE))
  const rate = sampleRate / every
  const lowPass = createLowPass(sampleRate, LOW_PASS * rate)
  const bandPass = createBandPass(rate, BAND_CENTRE_HZ, BAND_Q)

  const block = rate * FRAME_MS / BLOCKS_A_FRAME / 1000
  const energies = new Float64Array(BLOCKS_A_LEVEL)
  const ring = new Float32Array(Math.round(BLOCKS_KEPT * block))
  let skipped = 0
  let taken = 0
  let blocks = 0
  let frameEnergy = 0
  let frameSamples = 0

  const detectNucleus = createNucleusDetector({
    rate,
    length: ring.length,
    copyTo(target) {
      const oldest = taken % ring.length
      target.set(ring.subarray(oldest))
      target.set(ring.subarray(0, oldest), ring.length - oldest)
    },
  })

  function endFrame(report: SoundReport): void {
    const level = decibels(energies.reduce((sum, one) => sum + one, 0) / (block * BLOCKS_A_LEVEL))
    const { sounds, isSyllable } = detectNucleus(level)
    report.levelDb = Math.max(report.levelDb, decibels(frameEnergy / frameSamples))
    report.sounding.push(sounds)
    report.syllables += Number(isSyllable)
    frameEnergy = 0
    frameSamples = 0
  }

  return {
    push(samples: Float32Array): SoundReport {
      const report: SoundReport = { levelDb: SILENCE_DB, sounding: [], syllables: 0 }
      for (const sample of samples) {
        frameEnergy += sample * sample
        frameSamples++
        const low = every > 1 ? lowPass(sample) : sample
        if (++skipped < every)
          continue
        skipped = 0
        const inBand = bandPass(low)
        ring[taken++ % ring.length] = inBand
        energies[blocks % BLOCKS_A_LEVEL]! += inBand * inBand
        if (taken < (blocks + 1) * block)
          continue
        blocks++
        if (blocks % BLOCKS_A_FRAME === 0)
          endFrame(report)
        energies[blocks % BLOCKS_A_LEVEL] = 0
      }
      return report
    },
  }
}
