import type { Sound } from './speak.ts'
import { createRandom, mixed, whiteNoise } from 'slidev-addon-rehearsal/microphone/fakeSound.ts'

/** What the voice is heard through. */
export const ROOMS: Record<string, (sound: Sound) => Sound> = {
  'clean': sound => sound,
  'noise, 20 dB': sound => withNoise(sound, 20),
  'noise, 10 dB': sound => withNoise(sound, 10),
  'echo': withEcho,
}

/** White noise so many dB under the voice, whose pauses are left out. */
function withNoise({ samples, rate }: Sound, ratio: number): Sound {
  return { rate, samples: mixed(samples, whiteNoise(samples.length, voiceLevel(samples) / 10 ** (ratio / 20))) }
}

function voiceLevel(samples: Float32Array): number {
  const voice = samples.filter(sample => Math.abs(sample) > 1e-3)
  return Math.sqrt(voice.reduce((sum, sample) => sum + sample * sample, 0) / voice.length)
}

/** Seconds until an echo is 60 dB softer: a furnished room (ISO 3382-2 calls this T). */
const RT60 = 0.4
/** The voice itself over its echo: somebody half a metre from a laptop. */
const DIRECT_TO_ECHO_DB = 3
const PULSES_A_SECOND = 2000

/**
 * An echo that decays exponentially, of pulses of either sign at random moments (velvet noise; Karjalainen & Järveläinen, AES
 * conference 30, 2007): to the ear as dense as noise, and a tenth of the work.
 */
function withEcho({ samples, rate }: Sound): Sound {
  const random = createRandom(7)
  const pulses = Array.from({ length: RT60 * PULSES_A_SECOND }, (_, index) => {
    const time = (index + random()) / PULSES_A_SECOND
    return { delay: Math.round(time * rate), strength: Math.sign(random() - 0.5) * 10 ** (-3 * time / RT60) }
  })
  const energy = pulses.reduce((sum, { strength }) => sum + strength * strength, 0)
  const scale = Math.sqrt(10 ** (-DIRECT_TO_ECHO_DB / 10) / energy)
  const echoed = Float32Array.from({ length: samples.length + Math.ceil(RT60 * rate) }, (_, index) => samples[index] ?? 0)
  for (const { delay, strength } of pulses) {
    for (let index = 0; index < samples.length; index++)
      echoed[index + delay]! += scale * strength * samples[index]!
  }
  return { rate, samples: echoed }
}
