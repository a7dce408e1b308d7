import type { SoundReport } from './syllables.ts'
import type { HeardAnswer } from './voice.ts'
import type { LiveVoice } from './voiceMeter.ts'
import { createVoiceMeter } from './voiceMeter.ts'

/** What a microphone hears beside a run or a practice; nothing of the sound is kept. */
export interface Hearing {
  /** Begins to listen. Resolves to whether that was possible; a browser that cannot measures nothing and goes on. */
  open: (stream: MediaStream) => Promise<boolean>
  close: () => void
  live: () => LiveVoice | undefined
  answer: () => HeardAnswer
  restart: () => void
}

type Listen = (stream: MediaStream, onReport: (report: SoundReport) => void) => Promise<() => void>

/** `onHeard` is called about ten times a second. */
export function createHearing(listen: Listen, onHeard: () => void = () => {}): Hearing {
  const meter = createVoiceMeter()
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
        const end = await listen(stream, (report) => {
          meter.take(report)
          onHeard()
        })
        if (own === turn)
          stop = end
        else
          end()
        return own === turn
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
