import type { SoundReport } from './syllables.ts'
import workletUrl from './listener.worklet.ts?worker&url'

/**
 * Listens to an open microphone, and reports about every 100 ms, in order and without gaps, until the returned function
 * is called. Nothing of the sound is kept or leaves the browser. Throws where there is no AudioWorklet (insecure origins).
 */
export async function listen(stream: MediaStream, onReport: (report: SoundReport) => void): Promise<() => void> {
  const context = new AudioContext()
  try {
    await context.audioWorklet.addModule(workletUrl)
    const listener = new AudioWorkletNode(context, 'listener', { channelCount: 1, channelCountMode: 'explicit' })
    listener.port.onmessage = ({ data }: MessageEvent<SoundReport>) => onReport(data)
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
