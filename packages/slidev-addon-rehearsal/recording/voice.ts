/** Root mean square of a signal between −1 and 1; a quiet room lies far below. */
const SPEECH_AT_LEAST = 0.012
/** Speech is so much louder than the room. */
const ABOVE_ROOM = 3
/** A cough of the keyboard is shorter than a word. */
const WORD_MS = 200
/** Share by which the room's level follows what is heard. */
const ROOM_RISES = 0.01
const ROOM_FALLS = 0.2

/**
 * Hears whether somebody speaks, by loudness alone: the level of the room is learnt as one goes.
 *
 * @returns a function that takes the level at a moment (milliseconds, growing) and says whether a word is being spoken
 */
export function createVoiceDetector(): (level: number, now: number) => boolean {
  let room = SPEECH_AT_LEAST / ABOVE_ROOM
  let since: number | undefined
  return (level, now) => {
    const isLoud = level > Math.max(SPEECH_AT_LEAST, room * ABOVE_ROOM)
    room += (level - room) * (level > room ? ROOM_RISES : ROOM_FALLS)
    if (!isLoud)
      since = undefined
    else
      since ??= now
    return since !== undefined && now - since >= WORD_MS
  }
}

const LOOK_EVERY_MS = 50

/**
 * Listens to a microphone.
 *
 * @param stream an open microphone
 * @param onWord called while somebody speaks, many times a second
 * @returns a function that ends it; nothing is kept of what was heard
 */
export function listenForVoice(stream: MediaStream, onWord: () => void): () => void {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const isSpeaking = createVoiceDetector()
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
    if (isSpeaking(level, performance.now()))
      onWord()
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}
