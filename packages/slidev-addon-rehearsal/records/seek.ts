/** Chromium's recordings do not say how long they are; one that was sent to its end knows. */
const BEYOND_ANY_END = 1e9

/** The part of an audio element that is used. */
type Player = Pick<HTMLAudioElement, 'duration' | 'currentTime' | 'readyState' | 'addEventListener'>

/**
 * Goes to a moment of a recording.
 *
 * @param audio the element that plays it
 * @param atMs milliseconds from its beginning
 */
export async function seek(audio: Player, atMs: number): Promise<void> {
  if (audio.readyState < 1)
    await once(audio, 'loadedmetadata')
  if (!Number.isFinite(audio.duration)) {
    audio.currentTime = BEYOND_ANY_END
    await once(audio, 'seeked')
  }
  if (atMs / 1000 !== audio.currentTime) {
    audio.currentTime = atMs / 1000
    await once(audio, 'seeked')
  }
}

function once(audio: Player, event: string): Promise<void> {
  return new Promise(resolve => audio.addEventListener(event, () => resolve(), { once: true }))
}
