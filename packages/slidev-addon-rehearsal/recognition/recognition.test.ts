import type { SpeechBrowser, SpeechRecognitionClass } from './recognizer.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { onDeviceRecognizer } from './recognizer.ts'
import { countFillers, toldPoints } from './transcript.ts'

/** Stands in for the browser's recogniser. */
class FakeRecognition {
  static state = 'available'
  static asked: unknown
  static made: FakeRecognition[] = []
  static async available(options: unknown) {
    FakeRecognition.asked = options
    return FakeRecognition.state
  }

  lang = ''
  continuous = false
  interimResults = false
  processLocally = false
  onresult: any = null
  onend: any = null
  onerror: any = null
  isOn = false
  constructor() {
    FakeRecognition.made.push(this)
  }

  start() {
    this.isOn = true
  }

  abort() {
    this.isOn = false
    this.onend?.()
  }

  hear(...texts: string[]) {
    this.onresult({ results: texts.map(transcript => [{ transcript }]) })
  }
}
const chrome: SpeechBrowser = { SpeechRecognition: FakeRecognition as unknown as SpeechRecognitionClass, brands: [{ brand: 'Not A;Brand' }, { brand: 'Google Chrome' }] }

beforeEach(() => {
  Object.assign(FakeRecognition, { state: 'available', asked: undefined, made: [] })
})

describe('a recogniser', () => {
  it.each(['unavailable', 'downloadable', 'downloading'])('is none where Korean on the device is %s', async (state) => {
    FakeRecognition.state = state
    expect(await onDeviceRecognizer(chrome)).toBeUndefined()
    expect(FakeRecognition.asked).toEqual({ langs: ['ko-KR'], processLocally: true })
  })

  it('is none where the browser cannot promise to stay on the device', async () => {
    class Cloud extends FakeRecognition {}
    Object.assign(Cloud, { available: undefined })
    expect([await onDeviceRecognizer({ ...chrome, SpeechRecognition: undefined }), await onDeviceRecognizer({ ...chrome, SpeechRecognition: Cloud as unknown as SpeechRecognitionClass })]).toEqual([undefined, undefined])
    expect(FakeRecognition.made).toEqual([])
  })

  it('is not looked for in a browser that may end the page for asking', async () => {
    expect(await onDeviceRecognizer({ ...chrome, brands: [{ brand: 'Chromium' }, { brand: 'HeadlessChrome' }] })).toBeUndefined()
    expect(FakeRecognition.asked).toBeUndefined()
  })

  it('writes down what is said, through silences, until it is stopped', async () => {
    const recognizer = (await onDeviceRecognizer(chrome))!
    const texts: string[] = []
    recognizer.start(text => texts.push(text))
    const [first] = FakeRecognition.made
    expect(first).toMatchObject({ lang: 'ko-KR', processLocally: true, continuous: true, isOn: true })
    first!.hear('안녕')
    first!.hear('안녕하세요', ' 저는')
    first!.onerror({ error: 'no-speech' })
    first!.onend()
    FakeRecognition.made[1]!.hear('이재철입니다')
    expect(texts).toEqual(['안녕', '안녕하세요 저는', '안녕하세요 저는 이재철입니다'])
    recognizer.stop()
    expect([FakeRecognition.made.length, FakeRecognition.made[1]!.isOn]).toEqual([2, false])
    FakeRecognition.made[1]!.hear('늦은 말')
    expect(texts).toHaveLength(3)
  })

  it('does not go on where it is refused', async () => {
    const recognizer = (await onDeviceRecognizer(chrome))!
    recognizer.start(() => {})
    FakeRecognition.made[0]!.onerror({ error: 'not-allowed' })
    FakeRecognition.made[0]!.onend()
    expect(FakeRecognition.made).toHaveLength(1)
  })
})

describe('a transcript', () => {
  const points = [
    '2025년 4월 오전 10시, NAC과 VPN 충돌로 단말 1,000대 접속 불가',
    '원인 분석 15분은 ELK → Fortigate 로그 → VPN 예외 누락',
    '자동 검증, 실시간 알림, 대응 매뉴얼, 자동 복구로 재발 방지',
  ]
  it('tells key points in other words and other endings', () => {
    expect(toldPoints('2025년 4월 오전 10시에 NAC과 VPN이 충돌해서 단말 1000대가 접속하지 못했습니다', points)).toEqual([0])
    expect(toldPoints('자동 검증과 실시간 알림을 붙이고 매뉴얼을 써서 재발을 막았고 복구도 자동', points)).toEqual([2])
  })
  it('tells none from a few common words, or without its figure', () => {
    expect(toldPoints('', points)).toEqual([])
    expect(toldPoints('어느 날 NAC과 VPN 충돌로 단말 접속 불가 오전에', [points[0]!])).toEqual([])
    expect(toldPoints('자동으로 알림을 보냈습니다', points)).toEqual([])
  })
  it('counts fillers where they stand alone', () => {
    expect(countFillers('음 그 서버가, 어, 이제 약간 느려서 그래서 어제')).toBe(5)
  })
})
