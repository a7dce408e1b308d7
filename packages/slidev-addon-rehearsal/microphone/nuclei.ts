import { createLevelMemory, createRoomLevel } from './levels.ts'
import { isVoiced } from './voiced.ts'

// De Jong & Wempe, Behavior Research Methods 41 (2009): a syllable is a voiced peak of loudness between two dips, within 25 dB
// of the level that one frame in a hundred exceeds.
const DIP_DB = 2
const LOUD_SHARE = 0.01
const UNDER_LOUD_DB = 25
/** Steady noise wavers by some 4 dB over its lowest level. */
const OVER_ROOM_DB = 6
/** A voice at the microphone is at −40 to −15 dB; anything softer is background. */
const AUDIBLE_DB = -65
const SMOOTHED_FRAMES = 3

export interface RecentSound {
  rate: number
  length: number
  copyTo: (target: Float32Array) => void
}

/** Takes frames by their level (dB under full scale): whether there is a voice, and whether a syllable has just become certain. */
export function createNucleusDetector(sound: RecentSound): (level: number) => { sounds: boolean, isSyllable: boolean } {
  const loudness = createLevelMemory()
  const roomLevel = createRoomLevel()
  const recent: number[] = []
  const peakSound = new Float32Array(sound.length)
  let rises = false
  let turn = Infinity

  return (level) => {
    recent.push(level)
    if (recent.length > SMOOTHED_FRAMES)
      recent.shift()
    const smooth = recent.reduce((sum, one) => sum + one, 0) / recent.length

    const audible = Math.max(AUDIBLE_DB, roomLevel(smooth) + OVER_ROOM_DB)
    if (smooth >= audible)
      loudness.add(smooth)
    const threshold = Math.max(audible, loudness.exceededBy(LOUD_SHARE) - UNDER_LOUD_DB)

    const isTurned = Math.abs(smooth - turn) >= DIP_DB && (rises ? smooth < turn : smooth > turn)
    const isSyllable = isTurned && rises && turn >= threshold && isVoiced(peakSound, sound.rate)
    if (isTurned)
      rises = !rises
    if (isTurned || (rises ? smooth > turn : smooth < turn)) {
      turn = smooth
      if (rises)
        sound.copyTo(peakSound)
    }
    return { sounds: smooth >= threshold, isSyllable }
  }
}
