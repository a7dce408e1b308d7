export type Filter = (sample: number) => number

/** A second-order band-pass (Robert Bristow-Johnson, Audio EQ Cookbook: 0 dB at the centre); `q` is centre over width. */
export function createBandPass(sampleRate: number, centre: number, q: number): Filter {
  const { alpha, cos } = angle(sampleRate, centre, q)
  const a0 = 1 + alpha
  return createSection([alpha / a0, 0, -alpha / a0, -2 * cos / a0, (1 - alpha) / a0])
}

/** A fourth-order Butterworth low-pass, for before samples are left out. */
export function createLowPass(sampleRate: number, cutoff: number): Filter {
  const [first, second] = [Math.PI / 8, 3 * Math.PI / 8].map((pole) => {
    const { alpha, cos } = angle(sampleRate, cutoff, 1 / (2 * Math.cos(pole)))
    const a0 = 1 + alpha
    const edge = (1 - cos) / 2 / a0
    return createSection([edge, 2 * edge, edge, -2 * cos / a0, (1 - alpha) / a0])
  }) as [Filter, Filter]
  return sample => second(first(sample))
}

function angle(sampleRate: number, frequency: number, q: number): { alpha: number, cos: number } {
  const w = 2 * Math.PI * frequency / sampleRate
  return { alpha: Math.sin(w) / (2 * q), cos: Math.cos(w) }
}

function createSection([b0, b1, b2, a1, a2]: [number, number, number, number, number]): Filter {
  let s1 = 0
  let s2 = 0
  return (sample) => {
    const out = b0 * sample + s1
    s1 = b1 * sample - a1 * out + s2
    s2 = b2 * sample - a2 * out
    return out
  }
}
