import type { Heard } from './syllables.ts'
// Vite serves it as a module of its own, and a build writes it as one file.
import workletUrl from './listener.worklet.ts?worker&url'

/**
 * Listens to a microphone. Nothing of the sound is kept, and nothing leaves the browser.
 *
 * @param stream an open microphone; it is not closed at the end
 * @param onHeard told about every 100 ms, in order and without gaps
 * @returns a function that ends it: nothing is told after that
 * @throws where the browser has no AudioWorklet, as on a page that is no secure origin, or cannot load it
 */
export async function listen(stream: MediaStream, onHeard: (heard: Heard) => void): Promise<() => void> {
  const context = new AudioContext()
  try {
    await context.audioWorklet.addModule(workletUrl)
    // One channel, whatever the microphone has.
    const listener = new AudioWorkletNode(context, 'listener', { channelCount: 1, channelCountMode: 'explicit' })
    listener.port.onmessage = ({ data }: MessageEvent<Heard>) => onHeard(data)
    // Only what leads to the loudspeaker is worked on; what arrives there is silence.
    context.createMediaStreamSource(stream).connect(listener).connect(context.destination)
    // Not waited for: without a key or a click on the page it may stay open for ever.
    void context.resume()
    return () => {
      listener.port.onmessage = null
      void context.close()
    }
  }
  catch (error) {
    void context.close()
    throw error
  }
}
