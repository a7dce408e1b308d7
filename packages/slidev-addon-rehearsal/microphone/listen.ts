import type { SoundReport } from './syllables.ts'
import workletUrl from './listener.worklet.ts?worker&url'

/** Reports about every 100 ms until the returned function is called. Rejects where there is no AudioWorklet (insecure origins). */
export async function listen(stream: MediaStream, onReport: (report: SoundReport) => void): Promise<() => void> {
  const context = new AudioContext()
  try {
    await context.audioWorklet.addModule(workletUrl)
    const listener = new AudioWorkletNode(context, 'listener', { channelCount: 1, channelCountMode: 'explicit' })
    listener.port.onmessage = ({ data }: MessageEvent<SoundReport>) => onReport(data)
    // Browsers run only nodes that lead to the loudspeaker; the listener's output is silent.
    context.createMediaStreamSource(stream).connect(listener).connect(context.destination)
    // Not awaited: without a key or a click on the page it never resolves.
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
