/** @returns numbers from 0 to 1 that a seed repeats (mulberry32) */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = state + 0x6D2B79F5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32
  }
}

export function whiteNoise(length: number, level: number, seed = 1): Float32Array {
  const random = createRandom(seed)
  return Float32Array.from({ length }, () => (2 * random() - 1) * Math.sqrt(3) * level)
}

export interface FakeSpeech { syllables: number, perSecond: number, pitch?: number, peak?: number }

export function fakeSpeech(sampleRate: number, { syllables, perSecond, pitch = 120, peak = 0.3 }: FakeSpeech): Float32Array {
  const harmonics = Array.from({ length: 12 }, (_, index) => index + 1)
  const sum = harmonics.reduce((total, harmonic) => total + 1 / harmonic, 0)
  return Float32Array.from({ length: Math.round(syllables / perSecond * sampleRate) }, (_, index) => {
    const time = index / sampleRate
    const swell = 0.1 + 0.9 * Math.sin(Math.PI * time * perSecond) ** 2
    const voice = harmonics.reduce((total, harmonic) => total + Math.sin(2 * Math.PI * pitch * harmonic * time) / harmonic, 0)
    return peak * swell * voice / sum
  })
}

export function joined(...parts: Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0))
  let start = 0
  for (const part of parts) {
    all.set(part, start)
    start += part.length
  }
  return all
}

export function mixed(first: Float32Array, second: Float32Array): Float32Array {
  return first.map((sample, index) => sample + (second[index] ?? 0))
}
