import type { Page } from '@playwright/test'

/**
 * A low buzz that comes and goes, in place of a microphone: a voice to whoever listens. MediaRecorder and IndexedDB are the
 * browser's own. `perSecond` is how many syllables it has, all alike; 0 is a microphone that brings nothing.
 */
export async function giveMicrophone(page: Page, perSecond = 1.2) {
  await page.addInitScript((perSecond) => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext()
      const destination = context.createMediaStreamDestination()
      const tone = new OscillatorNode(context, { type: 'sawtooth', frequency: 140 })
      // On and off, as words are.
      const words = context.createOscillator()
      const loudness = new GainNode(context, { gain: perSecond && 0.25 })
      const depth = new GainNode(context, { gain: perSecond && 0.25 })
      words.type = 'square'
      words.frequency.value = perSecond
      words.connect(depth).connect(loudness.gain)
      tone.connect(loudness).connect(destination)
      words.start()
      tone.start()
      ;(window as any).givenTracks = destination.stream.getTracks()
      return destination.stream
    }
  }, perSecond)
}
