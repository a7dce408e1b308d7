import type { SpokenLanguage } from '@interview-deck/toolbox/deck/script'

export interface InterviewerOptions {
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> | undefined
  createUtterance: (text: string) => SpeechSynthesisUtterance
  later: (act: () => void, ms: number) => () => void
}

/** Without a voice there is time to read, in milliseconds. */
const READING = { syllable: 110, start: 800 }
/** Some browsers never fire `end`: no voice needs longer than this, in milliseconds. */
const LONGEST = { syllable: 450, start: 5000 }

export function createInterviewer({ synthesis, createUtterance, later }: InterviewerOptions) {
  let finish = () => {}

  /** Local voices only: a cloud voice would be sent the question. */
  function voiceOf(language: SpokenLanguage): SpeechSynthesisVoice | undefined {
    return synthesis?.getVoices().find(voice => voice.localService && new RegExp(`^${language}\\b`, 'i').test(voice.lang))
  }

  function cancel(): void {
    synthesis?.cancel()
    finish()
  }

  return {
    hasVoice: (language: SpokenLanguage) => voiceOf(language) !== undefined,
    cancel,
    say(text: string, language: SpokenLanguage, aloud: boolean): Promise<void> {
      cancel()
      const voice = aloud ? voiceOf(language) : undefined
      const { syllable, start } = voice ? LONGEST : READING
      return new Promise((resolve) => {
        const forget = later(() => finish(), start + text.length * syllable)
        finish = () => {
          forget()
          resolve()
        }
        if (!voice || !synthesis)
          return
        const own = finish
        const utterance = createUtterance(text)
        Object.assign(utterance, { voice, lang: voice.lang, onend: own, onerror: own })
        synthesis.speak(utterance)
      })
    },
  }
}

export function browserInterviewer() {
  return createInterviewer({
    synthesis: window.speechSynthesis,
    createUtterance: text => new SpeechSynthesisUtterance(text),
    later(act, ms) {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
}
