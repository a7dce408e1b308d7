import type { Heard } from './syllables.ts'
import type { Voice } from './voice.ts'
import type { LiveVoice } from './voiceMeter.ts'
import { createVoiceMeter } from './voiceMeter.ts'

/** What a microphone hears beside a run, a drill or an interview; nothing of the sound is kept. */
export interface Hearing {
  /** Begins to listen. Resolves to whether that was possible; a browser that cannot measures nothing and goes on. */
  open: (stream: MediaStream) => Promise<boolean>
  close: () => void
  /** What it says at this moment; nothing while the microphone is off. */
  live: () => LiveVoice | undefined
  /** What was heard of the answer that is being given; stays when the microphone goes off in the middle of it. */
  answer: () => { voice?: Voice, firstWordMs?: number }
  /** The next answer begins. */
  restart: () => void
}

export interface HearingOptions {
  /** Hands on what is heard until it is ended by the function that it resolves to (`listen.ts`). */
  listen: (stream: MediaStream, onHeard: (heard: Heard) => void) => Promise<() => void>
  /** The speaker's own (`calibration.ts`). */
  factor: () => number
  /** Called when something was heard, about ten times a second. */
  onHeard?: () => void
}

export function createHearing({ listen, factor, onHeard = () => {} }: HearingOptions): Hearing {
  const meter = createVoiceMeter(factor)
  let stop: (() => void) | undefined
  /** Counts openings: one that was closed before it was ready must not go on listening. */
  let turn = 0

  function close(): void {
    turn++
    stop?.()
    stop = undefined
  }

  return {
    async open(stream) {
      close()
      const own = turn
      try {
        const end = await listen(stream, (heard) => {
          meter.take(heard)
          onHeard()
        })
        if (own !== turn) {
          end()
          return false
        }
        stop = end
        return true
      }
      catch {
        return false
      }
    },
    close,
    live: () => stop && meter.live(),
    answer: meter.answer,
    restart: meter.restart,
  }
}
