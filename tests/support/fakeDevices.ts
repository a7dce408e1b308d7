import type { RecorderDevices } from '../../packages/slidev-addon-rehearsal/microphone/recorder.ts'

/** A microphone for tests: tracks can be unplugged, and it is known whether they were let go. */
class FakeTrack extends EventTarget {
  stopped = false
  stop() {
    this.stopped = true
  }

  unplug() {
    this.dispatchEvent(new Event('ended'))
  }
}

export class FakeMediaRecorder extends EventTarget {
  static takes = 0
  static last: FakeMediaRecorder | undefined
  static content: string | undefined
  state: RecordingState = 'inactive'
  mimeType = 'audio/webm'

  start() {
    this.state = 'recording'
    FakeMediaRecorder.last = this
    FakeMediaRecorder.takes++
  }

  stop() {
    if (this.state === 'inactive')
      throw new DOMException('not recording', 'InvalidStateError')
    this.state = 'inactive'
    const data = new Blob([FakeMediaRecorder.content ?? `take ${FakeMediaRecorder.takes}`])
    queueMicrotask(() => {
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }))
      this.dispatchEvent(new Event('stop'))
    })
  }
}

export interface FakeDevices extends RecorderDevices {
  track: FakeTrack
  asked: () => number
}

export function createFakeDevices(failure?: string): FakeDevices {
  const track = new FakeTrack()
  let asked = 0
  FakeMediaRecorder.takes = 0
  FakeMediaRecorder.content = undefined
  return {
    track,
    asked: () => asked,
    isSecureContext: true,
    mediaDevices: {
      async getUserMedia() {
        asked++
        if (failure)
          throw new DOMException('no', failure)
        return { getTracks: () => [track] } as unknown as MediaStream
      },
    },
    MediaRecorder: FakeMediaRecorder as unknown as typeof MediaRecorder,
  }
}
