import { expect, it } from 'vitest'
import { createInterviewer } from './interviewer.ts'

const cloud = { lang: 'ko-KR', localService: false, name: 'cloud' }
const local = { lang: 'ko-KR', localService: true, name: 'local' }
const english = { lang: 'en-US', localService: true, name: 'english' }

function setUp(voices: object[] | undefined) {
  const spoken: any[] = []
  const timers: { act: () => void, ms: number, isOn: boolean }[] = []
  let cancelled = 0
  const interviewer = createInterviewer({
    synthesis: voices && { getVoices: () => voices as SpeechSynthesisVoice[], speak: utterance => void spoken.push(utterance), cancel: () => void cancelled++ },
    createUtterance: text => ({ text }) as SpeechSynthesisUtterance,
    later(act, ms) {
      const timer = { act, ms, isOn: true }
      timers.push(timer)
      return () => void (timer.isOn = false)
    },
  })
  /** What has become of it by the next turn of the event loop. */
  async function isOver(promise: Promise<void>): Promise<boolean> {
    return Promise.race([promise.then(() => true), new Promise<boolean>(resolve => setTimeout(resolve, 0, false))])
  }
  return { interviewer, spoken, timers, isOver, cancelled: () => cancelled }
}

it('asks with a voice of the device in the question\'s language, and with no other', () => {
  expect(['ko', 'en'].map(language => setUp([english, cloud]).interviewer.hasVoice(language as 'ko' | 'en'))).toEqual([false, true])
  expect(setUp(undefined).interviewer.hasVoice('ko')).toBe(false)
  const { interviewer, spoken } = setUp([cloud, english, local])
  void interviewer.say('질문', 'ko', true)
  void interviewer.say('Why us?', 'en', true)
  expect(spoken).toMatchObject([{ text: '질문', voice: local, lang: 'ko-KR' }, { text: 'Why us?', voice: english, lang: 'en-US' }])
})

it('is done when the voice is, and does not wait for one that never says so', async () => {
  const { interviewer, spoken, timers, isOver } = setUp([local])
  const first = interviewer.say('질문', 'ko', true)
  expect(await isOver(first)).toBe(false)
  spoken[0].onend()
  expect([await isOver(first), timers[0]!.isOn]).toEqual([true, false])
  const second = interviewer.say('질문', 'ko', true)
  timers[1]!.act()
  expect(await isOver(second)).toBe(true)
})

it('gives time to read where there is no voice, or where it is to be silent', async () => {
  for (const [voices, aloud] of [[[english], true], [[local], false]] as const) {
    const { interviewer, spoken, timers, isOver } = setUp([...voices])
    const saying = interviewer.say('열 글자쯤 되는 질문', 'ko', aloud)
    expect([spoken.length, timers[0]!.ms]).toEqual([0, 800 + 11 * 110])
    timers[0]!.act()
    expect(await isOver(saying)).toBe(true)
  }
})

it('falls silent when one goes on, and a late word of the earlier question ends nothing', async () => {
  const { interviewer, spoken, isOver, cancelled } = setUp([local])
  const first = interviewer.say('하나', 'ko', true)
  interviewer.cancel()
  expect([await isOver(first), cancelled()]).toEqual([true, 2])
  const second = interviewer.say('둘', 'ko', true)
  spoken[0].onend()
  expect(await isOver(second)).toBe(false)
})
