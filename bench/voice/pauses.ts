import type { Sound } from './speak.ts'
import { FRAME_MS } from 'slidev-addon-rehearsal/microphone/syllables.ts'

/** A pause is what lasts this long; shorter ones are part of speaking. */
const PAUSE_MS = 300
/** A pause that is a little too short to count is not made up when it is heard. */
const NEARLY_PAUSE_MS = 200
/** espeak says nothing in its pauses: there is digital silence. */
const SILENT = 1e-4

/** From and to, in frames. */
type Piece = [number, number]

export interface PausesFound {
  /** Pauses that there are. */
  known: number
  /** Those of them in which a pause is heard. */
  found: number
  /** Pauses that are heard where somebody speaks. */
  madeUp: number
}

/**
 * @param spoken the voice before anything was added
 * @param sounding as the counter heard it, however it was changed
 */
export function comparePauses(spoken: Sound, sounding: boolean[]): PausesFound {
  const silent = frames(spoken).map(frame => frame.every(sample => Math.abs(sample) < SILENT))
  const known = quietPieces(silent.map(is => !is), PAUSE_MS)
  const nearly = quietPieces(silent.map(is => !is), NEARLY_PAUSE_MS)
  // What comes after the end is no pause between words.
  const heard = quietPieces(sounding.slice(0, silent.length), PAUSE_MS)
  return {
    known: known.length,
    found: known.filter(pause => heard.some(other => overlap(pause, other))).length,
    madeUp: heard.filter(pause => !nearly.some(other => overlap(pause, other))).length,
  }
}

function frames({ samples, rate }: Sound): Float32Array[] {
  const length = rate * FRAME_MS / 1000
  return Array.from({ length: Math.floor(samples.length / length) }, (_, index) => samples.subarray(Math.round(index * length), Math.round((index + 1) * length)))
}

function quietPieces(sounding: boolean[], atLeastMs: number): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let frame = 0; frame <= sounding.length; frame++) {
    if (frame < sounding.length && !sounding[frame])
      continue
    if ((frame - start) * FRAME_MS >= atLeastMs)
      pieces.push([start, frame])
    start = frame + 1
  }
  return pieces
}

function overlap(one: Piece, other: Piece): boolean {
  return one[0] < other[1] && other[0] < one[1]
}
