import type { SoundReport } from './syllables.ts'
import { describe, expect, it } from 'vitest'
import { createRandom, fakeSpeech, joined, mixed, whiteNoise } from '../../../tests/support/fakeSound.ts'
import { createSyllableCounter, FRAME_MS } from './syllables.ts'

const RATE = 48_000
const silence = (seconds: number, rate = RATE) => new Float32Array(Math.round(seconds * rate))
const hear = (sound: Float32Array, rate = RATE): SoundReport => createSyllableCounter(rate).push(sound)
/** Quiet before and after, as when somebody begins and stops. */
const between = (sound: Float32Array, rate = RATE) => joined(silence(0.5, rate), sound, silence(0.5, rate))

/** Pieces without sound that last 0.3 s or longer: where they begin and how long they are, in seconds. */
function pauses({ sounding }: SoundReport): [number, number][] {
  const found: [number, number][] = []
  let start = 0
  for (let frame = 0; frame <= sounding.length; frame++) {
    if (frame < sounding.length && !sounding[frame])
      continue
    if ((frame - start) * FRAME_MS >= 300)
      found.push([start * FRAME_MS / 1000, (frame - start) * FRAME_MS / 1000])
    start = frame + 1
  }
  return found
}

/** What a key makes when it is struck: noise and a ring of the case, gone within a few milliseconds. */
function click(seed: number, rate = RATE): Float32Array {
  const random = createRandom(seed)
  return Float32Array.from({ length: Math.round(rate * 0.06) }, (_, index) => {
    const time = index / rate
    return 0.4 * Math.exp(-time / 0.003) * (2 * random() - 1) + 0.2 * Math.exp(-time / 0.006) * Math.sin(2 * Math.PI * (180 + 40 * seed) * time)
  })
}

describe('syllables', () => {
  it.each([2, 3, 4, 5, 6, 7])('are counted at %i a second', (perSecond) => {
    expect(hear(between(fakeSpeech(RATE, { syllables: 40, perSecond }))).syllables).toBe(40)
  })

  it.each([[90, 0.3], [120, 0.02], [220, 0.9], [300, 0.3]])('are counted for a voice of %i Hz with a peak of %f', (pitch, peak) => {
    expect(hear(between(fakeSpeech(RATE, { syllables: 30, perSecond: 4.5, pitch, peak }))).syllables).toBe(30)
  })

  it.each([8000, 16_000, 22_050, 44_100, 48_000, 96_000])('are counted at %i samples a second', (rate) => {
    expect(hear(between(fakeSpeech(rate, { syllables: 20, perSecond: 5 }), rate), rate).syllables).toBe(20)
  })

  it('are counted from the first second on, also where the sound begins in the middle of one', () => {
    const speech = fakeSpeech(RATE, { syllables: 5, perSecond: 5 })
    expect(hear(joined(speech, silence(0.1))).syllables).toBe(5)
    expect(hear(joined(speech.subarray(RATE / 10), silence(0.1))).syllables).toBe(4)
  })

  it.each([20, 10])('are counted with white noise, the voice %i dB louder', (ratio) => {
    const speech = between(fakeSpeech(RATE, { syllables: 40, perSecond: 5 }))
    const rms = Math.sqrt(speech.reduce((sum, sample) => sum + sample * sample, 0) / speech.length)
    const { syllables } = hear(mixed(speech, whiteNoise(speech.length, rms / 10 ** (ratio / 20))))
    expect(Math.abs(syllables - 40)).toBeLessThanOrEqual(2)
  })

  it('are counted when the speaker moves away from the microphone, and when they come back', () => {
    const near = fakeSpeech(RATE, { syllables: 50, perSecond: 5 })
    const far = fakeSpeech(RATE, { syllables: 50, perSecond: 5, peak: 0.02 })
    expect(hear(between(joined(near, far, near))).syllables).toBe(150)
  })

  it('are followed by a voice that is 35 dB softer within two minutes', () => {
    const counter = createSyllableCounter(8000)
    counter.push(between(fakeSpeech(8000, { syllables: 100, perSecond: 5, peak: 0.9 }), 8000))
    const soft = fakeSpeech(8000, { syllables: 600, perSecond: 5, peak: 0.016 })
    const sound = mixed(soft, whiteNoise(soft.length, 1e-5))
    counter.push(sound)
    expect(counter.push(sound.subarray(0, 20 * 8000)).syllables).toBe(100)
  })
})

describe('no syllable', () => {
  it('is silence', () => {
    expect(hear(silence(5))).toEqual({ levelDb: -120, sounding: Array.from({ length: 500 }).fill(false), syllables: 0 })
  })

  it.each([0.001, 0.03, 0.3])('is white noise of %f', (level) => {
    const { syllables, sounding } = hear(whiteNoise(10 * RATE, level))
    expect([syllables, sounding.filter(Boolean).length]).toEqual([0, 0])
  })

  it.each([50, 60, 100, 120])('is a hum of %i Hz', (frequency) => {
    const hum = Float32Array.from({ length: 10 * RATE }, (_, index) => {
      const phase = 2 * Math.PI * frequency * index / RATE
      return 0.05 * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase))
    })
    const { syllables, sounding } = hear(mixed(hum, whiteNoise(hum.length, 0.002)))
    expect([syllables, sounding.filter(Boolean).length]).toEqual([0, 0])
  })

  it('is a keyboard that is typed on', () => {
    const keys = Array.from({ length: 40 }, (_, key) => joined(click(key), silence(0.1 + 0.02 * (key % 5))))
    const typing = joined(...keys)
    expect(hear(mixed(typing, whiteNoise(typing.length, 0.0005))).syllables).toBe(0)
  })
})

describe('the stream', () => {
  const sound = mixed(between(joined(fakeSpeech(RATE, { syllables: 12, perSecond: 5 }), silence(0.5), click(1), fakeSpeech(RATE, { syllables: 6, perSecond: 3 }))), whiteNoise(8 * RATE, 0.003))

  it.each([1, 128, 441, 4800, 100_003])('gives the same in blocks of %i', (block) => {
    const counter = createSyllableCounter(RATE)
    const all: SoundReport = { levelDb: -120, sounding: [], syllables: 0 }
    for (let start = 0; start < sound.length; start += block) {
      const heard = counter.push(sound.subarray(start, start + block))
      all.levelDb = Math.max(all.levelDb, heard.levelDb)
      all.sounding.push(...heard.sounding)
      all.syllables += heard.syllables
    }
    expect(all).toEqual(hear(sound))
  })

  it('has a frame for every 10 ms, at rates that have no whole number of samples for it, too', () => {
    for (const rate of [8000, 11_025, 22_050, 44_100, 48_000])
      expect([rate, hear(silence(7, rate), rate).sounding.length]).toEqual([rate, 700])
  })

  it('tells the level before any filter', () => {
    const low = Float32Array.from({ length: RATE }, (_, index) => 0.5 * Math.sin(2 * Math.PI * 5000 * index / RATE))
    expect(hear(low).levelDb).toBeCloseTo(20 * Math.log10(0.5 / Math.SQRT2), 0)
    expect(hear(joined(low, silence(1))).levelDb).toBeCloseTo(-9, 0)
    expect(createSyllableCounter(RATE).push(new Float32Array(0))).toEqual({ levelDb: -120, sounding: [], syllables: 0 })
  })
})

describe('pauses', () => {
  const said = fakeSpeech(RATE, { syllables: 15, perSecond: 5 })
  const speech = joined(silence(1), said, silence(0.4), said, silence(2), said, silence(1))
  // As they were made, begin and length.
  const made = [[0, 1], [4, 0.4], [7.4, 2], [12.4, 1]] as const

  it.each([0, 0.0001, 0.003, 0.01])('are told with a noise of %f', (level) => {
    const found = pauses(hear(mixed(speech, whiteNoise(speech.length, level))))
    expect(found).toHaveLength(made.length)
    for (const [index, [start, length]] of found.entries()) {
      expect(start).toBeCloseTo(made[index]![0], 0)
      expect(Math.abs(length - made[index]![1])).toBeLessThan(0.1)
    }
  })
})
