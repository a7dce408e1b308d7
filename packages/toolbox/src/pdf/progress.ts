import { Presets, SingleBar } from 'cli-progress'

/** Tells the user how far a long piece of work is. */
export interface Progress {
  /** Says which step begins; no full stop. */
  step: (text: string) => void
  /** Says how many of the slides are done. */
  slides: (done: number, total: number) => void
  /** Takes the bar away. */
  stop: () => void
}

/** Where progress is written. */
export interface ProgressStream extends NodeJS.WritableStream {
  isTTY?: boolean
}

/** A bar with slides and time on a terminal; elsewhere a line for each step, and one for all slides. */
export function createProgress(stream: ProgressStream): Progress {
  return stream.isTTY ? createBar(stream) : createLines(stream)
}

function createBar(stream: ProgressStream): Progress {
  const bar = new SingleBar({
    stream,
    format: '  {bar} {value}/{total} slides · {duration} s · {step}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
    etaBuffer: 1,
  }, Presets.shades_classic)
  let started = false
  let current = ''
  return {
    step(text) {
      current = text
      if (started)
        bar.update({ step: text })
      else
        stream.write(`${text} …\n`)
    },
    slides(done, total) {
      if (!started)
        bar.start(total, done, { step: current })
      started = true
      bar.setTotal(total)
      bar.update(done, { step: current })
    },
    stop() {
      if (started)
        bar.stop()
      started = false
    },
  }
}

function createLines(stream: ProgressStream): Progress {
  let last = ''
  return {
    step: text => stream.write(`${text} …\n`),
    slides(done, total) {
      const line = `${done} of ${total} slides ready\n`
      if (done === total && line !== last)
        stream.write(line)
      last = line
    },
    stop() {},
  }
}
