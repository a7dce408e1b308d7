/** A filter that takes one sample after the other and remembers what it needs of the earlier ones. */
export type Filter = (sample: number) => number

/** b0, b1, b2, a1, a2 of a second-order section, divided by a0. */
type Section = [number, number, number, number, number]

/**
 * Lets pass what makes a vowel loud, and little of hum, hiss and handling noise.
 *
 * @param sampleRate in Hz
 * @param centre in Hz, where nothing is lost
 * @param q centre over width: 0.4 at 700 Hz passes 245 to 1,995 Hz (−3 dB)
 */
export function createBandPass(sampleRate: number, centre: number, q: number): Filter {
  // Robert Bristow-Johnson, Audio EQ Cookbook: BPF with 0 dB at the centre.
  const { alpha, cos } = angle(sampleRate, centre, q)
  const a0 = 1 + alpha
  return createSection([alpha / a0, 0, -alpha / a0, -2 * cos / a0, (1 - alpha) / a0])
}

/**
 * A fourth-order Butterworth low-pass, for before samples are left out.
 *
 * @param sampleRate in Hz
 * @param cutoff in Hz, where 3 dB are lost
 */
export function createLowPass(sampleRate: number, cutoff: number): Filter {
  // The two sections of a Butterworth filter of fourth order have these Qs: 1 / (2 cos(π/8)) and 1 / (2 cos(3π/8)).
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

function createSection([b0, b1, b2, a1, a2]: Section): Filter {
  // Transposed direct form II: two numbers of memory.
  let s1 = 0
  let s2 = 0
  return (sample) => {
    const out = b0 * sample + s1
    s1 = b1 * sample - a1 * out + s2
    s2 = b2 * sample - a2 * out
    return out
  }
}
