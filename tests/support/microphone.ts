import type { Page } from '@playwright/test'

/** A tone that comes and goes in place of a microphone. MediaRecorder and IndexedDB are the browser's own. */
export async function giveMicrophone(page: Page) {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext()
      const destination = context.createMediaStreamDestination()
      const tone = context.createOscillator()
      // On and off, as words are.
      const words = context.createOscillator()
      const loudness = new GainNode(context, { gain: 0.5 })
      const depth = new GainNode(context, { gain: 0.5 })
      words.type = 'square'
      words.frequency.value = 1.2
      words.connect(depth).connect(loudness.gain)
      tone.connect(loudness).connect(destination)
      words.start()
      tone.start()
      ;(window as any).givenTracks = destination.stream.getTracks()
      return destination.stream
    }
  })
}
