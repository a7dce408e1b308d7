/** Pitch in Hz. Praat's floor of 75 lost the ends of a low voice's sentences. */
const PITCH_LOWEST = 60
const PITCH_HIGHEST = 400
/** Praat's voicing threshold (Boersma, Proceedings of the Institute of Phonetic Sciences 17, 1993). */
const VOICED_AT_LEAST = 0.45

const LASTS_WITHIN_DB = 15
const PARTS = 3

export function isVoiced(samples: Float32Array, sampleRate: number): boolean {
  return lasts(samples) && periodicity(samples, sampleRate) >= VOICED_AT_LEAST
}

function lasts(samples: Float32Array): boolean {
  const part = Math.floor(samples.length / PARTS)
  const energies = Array.from({ length: PARTS }, (_, index) =>
    samples.subarray(index * part, (index + 1) * part).reduce((sum, sample) => sum + sample * sample, 0))
  return Math.min(...energies) >= Math.max(...energies) / 10 ** (LASTS_WITHIN_DB / 10)
}

/** The highest autocorrelation at the lags of a voice. The larger energy divides: the ring of a key repeats itself in shape but not in strength. */
function periodicity(samples: Float32Array, sampleRate: number): number {
  const shortest = Math.max(1, Math.floor(sampleRate / PITCH_HIGHEST))
  const longest = Math.min(Math.ceil(sampleRate / PITCH_LOWEST), samples.length - 1)
  const length = samples.length - longest
  let best = 0
  for (let lag = shortest; lag <= longest; lag++) {
    let product = 0
    let early = 0
    let late = 0
    for (let index = 0; index < length; index++) {
      const a = samples[index]!
      const b = samples[index + lag]!
      product += a * b
      early += a * a
      late += b * b
    }
    const energy = Math.max(early, late)
    if (energy > 0)
      best = Math.max(best, product / energy)
  }
  return best
}
