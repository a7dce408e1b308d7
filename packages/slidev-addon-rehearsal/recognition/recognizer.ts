/** Writes down what is said. Only one that works on the device is ever used: nothing may hear an answer but this browser. */
export interface Recognizer {
  /** @param onText called with all that was understood since the start, whenever that grows or is put right */
  start: (onText: (text: string) => void) => void
  stop: () => void
}

const LANGUAGE = 'ko-KR'

/** The part of the Web Speech API that is used; TypeScript does not know on-device recognition yet. */
interface SpeechRecognitionLike {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally: boolean
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onend: (() => void) | null
  onerror: ((event: { error: string }) => void) | null
  start: () => void
  abort: () => void
}

export interface SpeechRecognitionClass {
  new (): SpeechRecognitionLike
  available?: (options: { langs: string[], processLocally: boolean }) => Promise<string>
}

/** Errors after which listening goes on: somebody is thinking. */
const PASSING = new Set(['no-speech', 'aborted'])

/**
 * Browsers by the name that they give themselves. Others are not even asked: a Chromium without a speech service (its headless
 * shell, a program that embeds it) has the same function, and ends the page that calls it.
 */
const ASKED = ['Google Chrome']

/** What of the browser is used. */
export interface SpeechBrowser {
  SpeechRecognition?: SpeechRecognitionClass
  /** Its names (User-Agent Client Hints); some browsers have none. */
  brands: readonly { brand: string }[]
}

/**
 * The browser's recogniser, if it has one that understands Korean on this device.
 *
 * @returns nothing where speech would have to leave the device, or where the language has not been installed
 */
export async function onDeviceRecognizer({ SpeechRecognition, brands }: SpeechBrowser): Promise<Recognizer | undefined> {
  if (!brands.some(({ brand }) => ASKED.includes(brand)))
    return undefined
  // Without `available` a browser cannot promise that it stays on the device.
  const state = await SpeechRecognition?.available?.({ langs: [LANGUAGE], processLocally: true }).catch(() => 'unavailable')
  return SpeechRecognition && state === 'available' ? createRecognizer(SpeechRecognition) : undefined
}

/** This browser's; none of those that have no other way than a cloud. */
export function browserRecognizer(): Promise<Recognizer | undefined> {
  const { SpeechRecognition } = window as { SpeechRecognition?: SpeechRecognitionClass }
  const { userAgentData } = navigator as { userAgentData?: { brands: { brand: string }[] } }
  return onDeviceRecognizer({ SpeechRecognition, brands: userAgentData?.brands ?? [] })
}

function createRecognizer(SpeechRecognition: SpeechRecognitionClass): Recognizer {
  let current: SpeechRecognitionLike | undefined

  function listen(before: string, onText: (text: string) => void): void {
    const recognition = new SpeechRecognition()
    let text = before
    let mayGoOn = true
    Object.assign(recognition, { lang: LANGUAGE, continuous: true, interimResults: true, processLocally: true })
    recognition.onresult = ({ results }) => {
      text = [before, ...Array.from(results, result => result[0]?.transcript.trim() ?? '')].filter(Boolean).join(' ')
      if (recognition === current)
        onText(text)
    }
    recognition.onerror = ({ error }) => {
      mayGoOn = PASSING.has(error)
    }
    // Browsers end a recognition after some silence; an answer may have a pause.
    recognition.onend = () => {
      if (recognition === current && mayGoOn)
        listen(text, onText)
    }
    current = recognition
    recognition.start()
  }

  function stop(): void {
    const recognition = current
    current = undefined
    recognition?.abort()
  }

  return {
    start(onText) {
      stop()
      listen('', onText)
    },
    stop,
  }
}
