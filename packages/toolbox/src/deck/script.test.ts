import type { Fit } from './script.ts'
import { describe, expect, it } from 'vitest'
import { fitScript, languageOf, speak, stripNote } from './script.ts'

const readings = { 'blacklist.example.com': '블랙리스트 점 이그잼플 점 컴', 'ci/cd': '씨아이 씨디', 'ec2': '이씨투', 'grafana': '그라파나', 'istio': '이스티오', 'kubernetes': '쿠버네티스', 'nac': '낵', 'postgresql': '포스트그레스큐엘', 'prometheus': '프로메테우스' }

describe('stripNote', () => {
  it('leaves what is said', () => {
    expect(stripNote('[click] **굵게** `코드` [링크](https://x.example)\n- 항목 <br> [click:2] [Click]').replace(/\s+/g, ' ').trim())
      .toBe('굵게 코드 링크 항목')
  })
})

describe('speak', () => {
  it.each([
    ['MTTR 70%', '엠티티알 칠십퍼센트'],
    ['VPN과 NAC', '브이피엔과 낵'],
    ['Kubernetes를', '쿠버네티스를'],
    ['초당 10만 건', '초당 십만 건'],
    ['1,000대', '천대'],
    ['99.9%', '구십구점구퍼센트'],
    ['50~95% 단축', '오십에서 구십오퍼센트 단축'],
    ['2021–2022년', '이천이십일에서 이천이십이년'],
    ['8시간, 5개', '여덟시간, 다섯개'],
    ['10:15에', '열시 십오분에'],
    ['Grafana/Prometheus', '그라파나 프로메테우스'],
    ['CI/CD', '씨아이 씨디'],
    ['15, 99.9%를', '십오, 구십구점구퍼센트를'],
    ['Kubernetes & Istio', '쿠버네티스 앤드 이스티오'],
    ['24/7', '이십사/칠'],
    ['D-30', '디 삼십'],
    ['EC2에서 EKS로', '이씨투에서 이케이에스로'],
    ['blacklist.example.com.', '블랙리스트 점 이그잼플 점 컴.'],
    ['PostgreSQL 15', '포스트그레스큐엘 십오'],
    ['한 번 ~ 두 번', '한 번 두 번'],
  ])('says %s as %s', (note, said) => {
    expect(speak(note, readings).text).toBe(said)
    expect(speak(note, readings).unknownWords).toEqual([])
  })

  it('counts a Hangul syllable as one and punctuation as none', () => {
    expect(speak('안녕하세요, 저는 “이재철”입니다.', {}).length).toBe(13)
  })

  it('names words that nobody told it how to say', () => {
    expect(speak('Frobnicator와 Frobnicator와 XYZ', readings)).toMatchObject({ unknownWords: ['Frobnicator'], length: 8 })
    expect(speak('Frobnicator', { frobnicator: '프로브' }).unknownWords).toEqual([])
  })
})

describe('fitScript', () => {
  const fits = (syllables: number, fit?: Fit) => fitScript(['가'.repeat(syllables)], 60, { readings, fit }).fits

  it('adds the notes up and estimates seconds at the rate', () => {
    expect(fitScript(['가'.repeat(200), '나'.repeat(50)], 60, { readings })).toMatchObject({ length: 250, seconds: 50, share: 250 / 300, fits: true, allowed: { min: 180, max: 285 } })
  })

  it('accepts 60 to 95 percent of the budget', () => {
    expect([179, 180, 285, 286].map(syllables => fits(syllables))).toEqual([false, true, true, false])
  })

  it('accepts another share where one is given', () => {
    expect([249, 250, 270, 271].map(syllables => fits(syllables, { min: 250 / 300, max: 270 / 300 }))).toEqual([false, true, true, false])
  })
})

describe('english', () => {
  it('is counted in words, at 150 a minute, and asks for no reading', () => {
    const note = 'We cut the restore time by 79%, from two hours to twenty-five minutes. [click] It\'s Kubernetes-native, v1.2.'
    expect(speak(note, {}, 'en')).toEqual({ text: 'We cut the restore time by 79%, from two hours to twenty-five minutes. It\'s Kubernetes-native, v1.2.', length: 16, unknownWords: [] })
    expect(fitScript(['word '.repeat(120)], 60, { readings: {}, language: 'en' })).toMatchObject({ length: 120, seconds: 48, allowed: { min: 90, max: 142 }, fits: true })
  })

  it.each([
    ['en', [undefined, 'en']],
    ['en', ['en-US', 'ko-KR']],
    ['ko', ['ko', 'en']],
    ['ko', []],
  ] as const)('is %s where the languages named are %j', (language, named) => {
    expect(languageOf(...named)).toBe(language)
  })
})
