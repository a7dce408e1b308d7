import type { RecordingProblem } from './recordingProblem.ts'
import { problemOf } from './recordingProblem.ts'

/** Speech stays clear at this rate (bits a second): a three-minute answer takes about 1 MB. */
const AUDIO_BITS_PER_SECOND = 48_000

export interface RecorderDevices {
  isSecureContext: boolean
  mediaDevices: Pick<MediaDevices, 'getUserMedia'> | undefined
  MediaRecorder: typeof MediaRecorder | undefined
}

export function browserDevices(): RecorderDevices {
  return { isSecureContext: window.isSecureContext, mediaDevices: navigator.mediaDevices, MediaRecorder: window.MediaRecorder }
}

export type Recorder = ReturnType<typeof createRecorder>

/** Records one answer after the other from one microphone; `onEnded` tells when that goes away by itself. */
export function createRecorder(devices: RecorderDevices, onEnded: () => void = () => {}) {
  let stream: MediaStream | undefined
  let take: { recorder: MediaRecorder, chunks: Blob[] } | undefined

  function drop(): void {
    if (take && take.recorder.state !== 'inactive')
      take.recorder.stop()
    take = undefined
  }

  return {
    async open(): Promise<RecordingProblem | undefined> {
      // On insecure origins `mediaDevices` is missing as well, and that is the better reason.
      if (!devices.isSecureContext)
        return 'insecure'
      if (!devices.mediaDevices || !devices.MediaRecorder)
        return 'unsupported'
      try {
        stream ??= await devices.mediaDevices.getUserMedia({ audio: true })
      }
      catch (error) {
        return problemOf(error)
      }
      for (const track of stream.getTracks())
        track.addEventListener('ended', onEnded, { once: true })
    },

    start(): RecordingProblem | undefined {
      drop()
      if (!stream || !devices.MediaRecorder)
        return 'ended'
      try {
        const recorder = new devices.MediaRecorder(stream, { audioBitsPerSecond: AUDIO_BITS_PER_SECOND })
        const chunks: Blob[] = []
        recorder.addEventListener('dataavailable', ({ data }) => {
          if (data.size)
            chunks.push(data)
        })
        recorder.start()
        take = { recorder, chunks }
      }
      catch {
        return 'ended'
      }
    },

    async stop(): Promise<Blob | undefined> {
      if (!take)
        return undefined
      const { recorder, chunks } = take
      take = undefined
      // A recorder whose microphone went away has stopped by itself and fires no further event.
      if (recorder.state !== 'inactive') {
        await new Promise<void>((resolve) => {
          recorder.addEventListener('stop', () => resolve(), { once: true })
          recorder.stop()
        })
      }
      return chunks.length ? new Blob(chunks, { type: recorder.mimeType }) : undefined
    },

    stream: () => stream,

    /** Lets go of the microphone, so that the browser's sign for it goes out. */
    close(): void {
      drop()
      for (const track of stream?.getTracks() ?? []) {
        track.removeEventListener('ended', onEnded)
        track.stop()
      }
      stream = undefined
    },
  }
}
