const MESSAGES = {
  'insecure': '이 주소에서는 브라우저가 마이크를 열어 주지 않습니다(https나 localhost에서만 됩니다). 녹음 없이 연습합니다.',
  'unsupported': '이 브라우저는 녹음(MediaRecorder)을 지원하지 않습니다. 녹음 없이 연습합니다.',
  'no-microphone': '마이크를 찾지 못했습니다. 연결을 확인하신 뒤 다시 켜 주세요. 지금은 녹음 없이 연습합니다.',
  'refused': '마이크 사용이 허용되지 않았습니다. 브라우저의 사이트 설정에서 허용하신 뒤 다시 켜 주세요. 지금은 녹음 없이 연습합니다.',
  /** Another program holds the microphone, or the device fails. */
  'unreadable': '마이크를 열지 못했습니다. 다른 프로그램이 쓰고 있는지 확인해 주세요. 지금은 녹음 없이 연습합니다.',
  /** It was unplugged, or its permission taken back, in the middle. */
  'ended': '마이크 연결이 끊겨 이번 답변은 녹음되지 않았습니다. 녹음 없이 계속합니다.',
  'not-stored': '녹음을 저장하지 못했습니다. 브라우저 저장 공간을 확인해 주세요. 이번 녹음은 이 화면을 떠나면 사라집니다.',
  'not-removed': '녹음을 지우지 못했습니다. 브라우저의 사이트 데이터에서 지워 주세요.',
}

export type RecordingProblem = keyof typeof MESSAGES

export function recordingProblemMessage(problem: RecordingProblem, what: '연습' | '리허설' = '연습'): string {
  return what === '연습' ? MESSAGES[problem] : MESSAGES[problem].replaceAll('이번 답변은', '여기서부터는').replaceAll('녹음 없이 연습합니다', '녹음 없이 진행합니다').replaceAll('이번 녹음은 이 화면을 떠나면 사라집니다', '이 부분은 남지 않습니다')
}

/** Reads the names that the Media Capture specification gives to failures of `getUserMedia`. */
export function problemOf(error: unknown): RecordingProblem {
  switch ((error as { name?: string } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-microphone'
    default:
      return 'unreadable'
  }
}
