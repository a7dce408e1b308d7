export const SILENCE_DB = -120
const BINS_PER_DB = 2
/** In frames that sound (20 s): after this a level counts e times less. */
const MEMORY_FRAMES = 2000

export function decibels(meanSquare: number): number {
  return Math.max(SILENCE_DB, 10 * Math.log10(meanSquare))
}

export function createLevelMemory() {
  const bins = new Float64Array(-SILENCE_DB * BINS_PER_DB + 1)
  let weight = 1
  let total = 0
  return {
    add(level: number): void {
      const bin = Math.round((level - SILENCE_DB) * BINS_PER_DB)
      const index = Math.min(bins.length - 1, Math.max(0, bin))
      bins[index]! += weight
      total += weight
      weight *= 1 + 1 / MEMORY_FRAMES
      if (weight < 1e9)
        return
      bins.forEach((value, bin) => bins[bin] = value / weight)
      total /= weight
      weight = 1
    },
    /** The level that a share of what was added lies above, to half a dB; SILENCE_DB before anything was added. */
    exceededBy(share: number): number {
      let above = 0
      for (let bin = bins.length - 1; bin >= 0; bin--) {
        above += bins[bin]!
        if (above > 0 && above >= total * share)
          return bin / BINS_PER_DB + SILENCE_DB
      }
      return SILENCE_DB
    },
  }
}

const ROOM_HEARD_WITHIN_FRAMES = 300
const PARTS = 3

/** Minimum statistics (Martin, IEEE Transactions on Speech and Audio Processing 9, 2001). Digital silence is a muted microphone. */
export function createRoomLevel(): (level: number) => number {
  const lowest = Array.from<number>({ length: PARTS }).fill(Infinity)
  let frames = 0
  return (level) => {
    if (level > SILENCE_DB + 20) {
      if (frames++ % (ROOM_HEARD_WITHIN_FRAMES / PARTS) === 0) {
        lowest.shift()
        lowest.push(Infinity)
      }
      lowest[PARTS - 1] = Math.min(lowest[PARTS - 1]!, level)
    }
    const room = Math.min(...lowest)
    return Number.isFinite(room) ? room : SILENCE_DB
  }
}
