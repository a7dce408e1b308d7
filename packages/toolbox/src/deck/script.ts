import { blankClickMarks } from './clickMarks.ts'
import { readNumeral } from './koreanNumber.ts'

export type SpokenLanguage = 'ko' | 'en'

/** Calm speech: Korean is counted in syllables, English in words. */
export const SPEECH = {
  ko: { perMinute: 300, unit: 'syllables' },
  en: { perMinute: 150, unit: 'words' },
} as const

/** The first language that is given; Korean unless it is English. */
export function languageOf(...named: unknown[]): SpokenLanguage {
  return /^en\b/i.test(String(named.find(lang => typeof lang === 'string') ?? '')) ? 'en' : 'ko'
}

/** Allowed share of the budget; pauses take the rest. */
export const FIT = { min: 0.6, max: 0.95 } as const

export interface Fit {
  min: number
  max: number
}

/** How Latin words are said in Korean, by the word in lower case. */
export type Readings = Record<string, string>

const LETTERS = '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트'.split(' ')

/** Signs that are spoken, with the spaces that speech puts around them. */
const SIGNS: Record<string, string> = { '%': '퍼센트', '~': '에서 ', '–': '에서 ', '+': ' 플러스 ', '&': ' 앤드 ', '×': ' 곱하기 ' }

const TOKENS = /(\d{1,2}):(\d{2})(?!\d)|(\d+(?:,\d{3})*(?:\.\d+)?)|([A-Z]\w*(?:[./+-][A-Z0-9]+)*)|([%~–+&×])/gi

export function stripNote(note: string): string {
  return blankClickMarks(note.replace(/<!--[\s\S]*?-->/g, ' '))
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[>\-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`]+/g, '')
}

/** In Korean, numerals, signs and Latin words are replaced by their readings. The length is in the language's unit. */
export function speak(note: string, readings: Readings, language: SpokenLanguage = 'ko'): { text: string, length: number, unknownWords: string[] } {
  const unknownWords = new Set<string>()
  const stripped = stripNote(note)
  if (language === 'en')
    return { text: stripped.replace(/\s+/g, ' ').trim(), length: stripped.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.,'’%:/+-]*[\p{L}\p{N}%])?/gu)?.length ?? 0, unknownWords: [] }
  const text = stripped.replace(TOKENS, (token, hour, minute, numeral, word, sign, offset: number) => {
    const following = stripped.slice(offset + token.length)
    if (hour !== undefined)
      return `${readNumeral(hour, '시')}시 ${readNumeral(minute, '분')}분`
    if (numeral !== undefined)
      return readNumeral(numeral, following)
    if (sign !== undefined)
      return isSpoken(sign, stripped[offset - 1], following) ? SIGNS[sign]! : ' '
    return readWord(word, readings, unknownWords)
  })
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    length: text.match(/\p{Script=Hangul}/gu)?.length ?? 0,
    unknownWords: [...unknownWords],
  }
}

function allowedLength(budget: number, fit: Fit, language: SpokenLanguage): Fit {
  const whole = budget / 60 * SPEECH[language].perMinute
  // 0.95 of a minute must be exactly 285 syllables.
  const exact = (share: number) => Number((whole * share).toFixed(6))
  return { min: Math.ceil(exact(fit.min)), max: Math.floor(exact(fit.max)) }
}

export function fitScript(notes: string[], budget: number, { readings, language = 'ko', fit = FIT }: { readings: Readings, language?: SpokenLanguage, fit?: Fit }) {
  const length = notes.reduce((sum, note) => sum + speak(note, readings, language).length, 0)
  const seconds = length / SPEECH[language].perMinute * 60
  const allowed = allowedLength(budget, fit, language)
  return {
    length,
    seconds,
    share: seconds / budget,
    allowed,
    fits: length >= allowed.min && length <= allowed.max,
  }
}

/** A range mark is spoken between numerals only: `50~95%`. */
function isSpoken(sign: string, before: string | undefined, following: string): boolean {
  return (sign !== '~' && sign !== '–') || (/[\d%]/.test(before ?? '') && /^\s*\d/.test(following))
}

function readWord(word: string, readings: Readings, unknownWords: Set<string>): string {
  const known = readings[word.toLowerCase()]
  if (known)
    return known
  const parts = word.split(/[./+-]/)
  if (parts.length > 1)
    return parts.map(part => readWord(part, readings, unknownWords)).join(' ')
  if (/^\d+$/.test(word))
    return readNumeral(word, '')
  if (/^[A-Z]+$/.test(word))
    return [...word].map(letter => LETTERS[letter.charCodeAt(0) - 65]).join('')
  unknownWords.add(word)
  return ' '
}
