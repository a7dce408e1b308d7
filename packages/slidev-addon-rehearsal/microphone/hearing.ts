import type { SoundReport } from './syllables.ts'
import type { HeardAnswer } from './voice.ts'
import type { LiveVoice } from './voiceMeter.ts'
import { createVoiceMeter } from './voiceMeter.ts'

export interface Hearing {
  /** Never rejects: a browser that cannot listen measures nothing. */
  open: (stream: MediaStream) => Promise<void>
  close: () => void
  live: () => LiveVoice | undefined
  answer: () => HeardAnswer
  restart: () => void
}

type Listen = (stream: MediaStream, onReport: (report: SoundReport) => void) => Promise<() => void>

export function createHearing(listen: Listen, onHeard: () => void = () => {}): Hearing {
  const meter = createVoiceMeter()
  let stop: (() => void) | undefined
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
      }
      catch {}
    },
    close,
    live: () => stop && meter.live(),
    answer: meter.answer,
    restart: meter.restart,
  }
}
