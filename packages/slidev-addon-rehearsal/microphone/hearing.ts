import type { SoundReport } from './syllables.ts'
import { createVoiceMeter } from './voiceMeter.ts'

export type Hearing = ReturnType<typeof createHearing>

type Listen = (stream: MediaStream, onReport: (report: SoundReport) => void) => Promise<() => void>

export function createHearing(listen: Listen, onHeard: () => void = () => {}) {
  const meter = createVoiceMeter()
  let stop: (() => void) | undefined
  let turn = 0

  function close(): void {
    turn++
    stop?.()
    stop = undefined
  }

  return {
    /** Never rejects: a browser that cannot listen measures nothing. */
    async open(stream: MediaStream): Promise<void> {
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
