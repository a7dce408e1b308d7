import { createSyllableCounter } from './syllables.ts'

// What an AudioWorklet's own scope has; TypeScript's libraries do not know it.
declare const sampleRate: number
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

const REPORT_MS = 100
/** What a browser hands over at a time (Web Audio API, "render quantum"). */
const QUANTUM = 128

class Listener extends AudioWorkletProcessor {
  private readonly counter = createSyllableCounter(sampleRate)
  private readonly block = new Float32Array(Math.ceil(sampleRate * REPORT_MS / 1000 / QUANTUM) * QUANTUM)
  private filled = 0

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0]
    const length = samples?.length ?? QUANTUM
    if (samples)
      this.block.set(samples, this.filled)
    else
      this.block.fill(0, this.filled, this.filled + length)
    this.filled += length
    if (this.filled >= this.block.length) {
      this.port.postMessage(this.counter.push(this.block))
      this.filled = 0
    }
    return true
  }
}

registerProcessor('listener', Listener)
