export type Player = Pick<HTMLAudioElement, 'readyState' | 'duration' | 'currentTime' | 'play' | 'addEventListener'>

const TOLERANCE_MS = 1000
const BEYOND_ANY_END = 1e9

/**
 * Plays a recording from a moment. The length that a file claims may be wrong (Chromium: Infinity, WebKit: 1 s of 12), and
 * then jumps land wrong; a player that was sent beyond the end knows it.
 */
export async function playFrom(player: Player, atMs: number, recordedMs: number): Promise<void> {
  const once = (event: string) => new Promise(resolve => player.addEventListener(event, resolve, { once: true }))

  async function goTo(seconds: number): Promise<void> {
    if (player.currentTime === seconds)
      return
    player.currentTime = seconds
    await once('seeked')
  }

  if (player.readyState < 1)
    await once('loadedmetadata')
  const claimedMs = player.duration * 1000
  if (!(Math.abs(claimedMs - recordedMs) <= TOLERANCE_MS))
    await goTo(BEYOND_ANY_END)
  await goTo(atMs / 1000)
  await player.play().catch(() => {})
}
