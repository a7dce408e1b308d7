import { blankClickMarks } from './clickMarks.ts'
import { readNumeral } from './koreanNumber.ts'
import { LETTERS, READINGS, SIGNS } from './readings.ts'

/** Calm Korean speech, in syllables a minute; the rate that the budgets are planned with. */
export const SYLLABLES_PER_MINUTE = 300

/** A script is too short below, and too long above, these shares of its budget: what is said takes pauses, too. */
export const FIT = { min: 0.6, max: 0.95 } as const

/**
 * The introduction opens the interview and is timed to the second: 250 to 270 syllables where it has a minute. Shorter, it
 * leaves the minute unused; longer, it leaves no room to breathe.
 */
export const INTRODUCTION_FIT = { min: 250 / 300, max: 270 / 300 } as const

/** What a script may take of its budget. */
export interface Fit {
  min: number
  max: number
}

/** Speaker notes as they are said aloud. */
export interface SpokenText {
  /** Korean only: numerals, signs and Latin words are replaced by their readings. */
  text: string
  syllables: number
  /** Latin words that have no reading; they are not counted. */
  unknownWords: string[]
}

/** How a script fits its budget. */
export interface ScriptFit {
  syllables: number
  seconds: number
  /** Seconds. */
  budget: number
  /** seconds / budget. */
  share: number
  /** Syllables. */
  allowed: Fit
  fits: boolean
  unknownWords: string[]
}

export interface FitOptions {
  syllablesPerMinute?: number
  fit?: Fit
}

/** Tokens: clock times, numerals, Latin words (dots, slashes, digits and dashes inside), signs. */
const TOKENS = /(\d{1,2}):(\d{2})(?!\d)|(\d+(?:,\d{3})*(?:\.\d+)?)|([A-Z]\w*(?:[./+-][A-Z0-9]+)*)|([%~–+&×])/gi

/** Takes Markdown, HTML, comments and click marks off speaker notes; what is left is what is said. */
export function stripNote(note: string): string {
  return blankClickMarks(note.replace(/<!--[\s\S]*?-->/g, ' '))
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[>\-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`]+/g, '')
}

/** Reads speaker notes aloud: numerals as Korean reads them, Latin words by the table of readings. */
export function speak(note: string, readings: Record<string, string> = READINGS): SpokenText {
  const unknownWords = new Set<string>()
  const stripped = stripNote(note)
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
    syllables: text.match(/\p{Script=Hangul}/gu)?.length ?? 0,
    unknownWords: [...unknownWords],
  }
}

/** The fewest and the most syllables that fit a budget in seconds. */
export function allowedSyllables(budget: number, fit: Fit = FIT, syllablesPerMinute = SYLLABLES_PER_MINUTE): Fit {
  const whole = budget / 60 * syllablesPerMinute
  // Shares are not exact in binary: 0.95 of a minute must be 285 syllables, not a hair less.
  const exact = (share: number) => Number((whole * share).toFixed(6))
  return { min: Math.ceil(exact(fit.min)), max: Math.floor(exact(fit.max)) }
}

/** Measures notes against a budget in seconds. */
export function fitScript(notes: string[], budget: number, { syllablesPerMinute = SYLLABLES_PER_MINUTE, fit = FIT }: FitOptions = {}): ScriptFit {
  const spoken = notes.map(note => speak(note))
  const syllables = spoken.reduce((sum, part) => sum + part.syllables, 0)
  const seconds = syllables / syllablesPerMinute * 60
  const allowed = allowedSyllables(budget, fit, syllablesPerMinute)
  return {
    syllables,
    seconds,
    budget,
    share: seconds / budget,
    allowed,
    fits: syllables >= allowed.min && syllables <= allowed.max,
    unknownWords: [...new Set(spoken.flatMap(part => part.unknownWords))],
  }
}

/** A range mark is said between numerals only: `50~95%`. */
function isSpoken(sign: string, before: string | undefined, following: string): boolean {
  return (sign !== '~' && sign !== '–') || (/[\d%]/.test(before ?? '') && /^\s*\d/.test(following))
}

function readWord(word: string, readings: Record<string, string>, unknownWords: Set<string>): string {
  const known = readings[word.toLowerCase()]
  if (known)
    return known
  const parts = word.split(/[./+-]/)
  if (parts.length > 1)
    return parts.map(part => readWord(part, readings, unknownWords)).join(' ')
  if (/^\d+$/.test(word))
    return readNumeral(word, '')
  if (/^[A-Z]+$/.test(word))
    return [...word].map(letter => LETTERS[letter]).join('')
  unknownWords.add(word)
  return ' '
}
