const MESSAGES = {
  'insecure': '이 주소에서는 브라우저가 마이크를 열어 주지 않습니다(https나 localhost에서만 됩니다). 녹음 없이 계속합니다.',
  'unsupported': '이 브라우저는 녹음(MediaRecorder)을 지원하지 않습니다. 녹음 없이 계속합니다.',
  'no-microphone': '마이크를 찾지 못했습니다. 연결을 확인하신 뒤 다시 켜 주세요. 지금은 녹음 없이 계속합니다.',
  'refused': '마이크 사용이 허용되지 않았습니다. 브라우저의 사이트 설정에서 허용하신 뒤 다시 켜 주세요. 지금은 녹음 없이 계속합니다.',
  'unreadable': '마이크를 열지 못했습니다. 다른 프로그램이 쓰고 있는지 확인해 주세요. 지금은 녹음 없이 계속합니다.',
  'ended': '마이크 연결이 끊겨 더는 녹음하지 못합니다. 그때까지의 소리는 남겨 둡니다. 녹음 없이 계속합니다.',
  'not-started': '브라우저가 녹음을 시작하지 못했습니다. 마이크를 다른 프로그램이 쓰고 있는지 확인하신 뒤 다시 켜 주세요. 지금은 녹음 없이 계속합니다.',
  'stopped': '녹음이 저절로 멈췄습니다. 그때까지의 소리는 남겨 둡니다. 지금은 녹음 없이 계속합니다.',
  'not-stored': '녹음을 저장하지 못했습니다. 브라우저 저장 공간을 확인해 주세요.',
  'not-removed': '녹음을 지우지 못했습니다. 브라우저의 사이트 데이터에서 지워 주세요.',
}

export type RecordingProblem = keyof typeof MESSAGES

export function recordingProblemMessage(problem: RecordingProblem): string {
  return MESSAGES[problem]
}

/** By the names that the Media Capture specification gives to failures of `getUserMedia`. */
const OPENING_PROBLEMS: Record<string, RecordingProblem> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-microphone',
  OverconstrainedError: 'no-microphone',
}

/** Bits a second: a three-minute answer takes about 1 MB. */
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

export function createRecorder(devices: RecorderDevices, onEnded: (reason: 'ended' | 'stopped') => void = () => {}) {
  let stream: MediaStream | undefined
  let take: { recorder: MediaRecorder, chunks: Blob[] } | undefined

  const unplugged = () => onEnded('ended')

  function drop(): void {
    if (take && take.recorder.state !== 'inactive')
      take.recorder.stop()
    take = undefined
  }

  return {
    async open(): Promise<RecordingProblem | undefined> {
      if (!devices.isSecureContext)
        return 'insecure'
      if (!devices.mediaDevices || !devices.MediaRecorder)
        return 'unsupported'
      try {
        stream ??= await devices.mediaDevices.getUserMedia({ audio: true })
      }
      catch (error) {
        return OPENING_PROBLEMS[(error as Error).name] ?? 'unreadable'
      }
      for (const track of stream.getTracks())
        track.addEventListener('ended', unplugged, { once: true })
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
        // Its data has arrived before this event; `stop` and `drop` clear `take` first.
        recorder.addEventListener('stop', () => take?.recorder === recorder && onEnded('stopped'), { once: true })
      }
      catch {
        return 'not-started'
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

    /** Whether `stop` has audio, even after unplugging. */
    pending: () => take !== undefined,
    stream: () => stream,

    /** Lets go of the microphone; with `keep`, `stop` still returns what was recorded. */
    close({ keep = false } = {}): void {
      if (!keep)
        drop()
      for (const track of stream?.getTracks() ?? []) {
        track.removeEventListener('ended', unplugged)
        track.stop()
      }
      stream = undefined
    },
  }
}
