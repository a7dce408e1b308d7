import { textWidth } from '../components/textWidth.ts'
import { plain } from './blocks.ts'

const NUMBER = /^\s*(?:(?:Q|질문|문)\s*)?\d+\s*[.):：]\s*|^\s*(?:Q|질문|문)\s*(?:\d+\s*)?[.:：)]\s*/i
const TIME = /\s*[([](?:약\s*)?(\d+)\s*(분|초|min(?:ute)?s?|s(?:ec(?:ond)?s?)?)[)\]]\s*$/i

/** Whether a heading reads as a question: numbered, with a Q before it, or with its mark at the end. */
export function looksAsked(heading: string): boolean {
  return NUMBER.test(plain(heading)) || /[?？]\s*$/.test(plain(heading).replace(TIME, ''))
}

/** The question itself, and the time that stands behind it: `### 1. 자기소개 (1분)`. */
export function readQuestion(heading: string): { question: string, seconds?: number } {
  const text = plain(heading).replace(NUMBER, '')
  const [found, amount, unit] = TIME.exec(text) ?? []
  return found === undefined
    ? { question: text }
    : { question: text.replace(TIME, ''), seconds: Number(amount) * (/^[분m]/i.test(unit!) ? 60 : 1) }
}

/** An address for a question: its number, and its Latin words where it has any. */
export function slugOf(question: string, no: number): string {
  const words = question.normalize('NFKD').toLowerCase().match(/[a-z][a-z0-9]*/g) ?? []
  return [`q${String(no).padStart(2, '0')}`, ...words.slice(0, 5)].join('-')
}

/** How a question asks, behind what it is about. */
const ASKING = /(?:(?:설명|말씀|소개|이야기|공유)?해? ?(?:주세요|주시겠어요|주십시오)|(?:을|를)? ?부탁드(?:립니다|려요)|(?:무엇|뭔|뭐|언제|어디)(?:인가요|인지요|입니까|예요)|있(?:나요|으신가요|습니까|으세요))$/
const PARTICLE = /[은는을를이가]$/

/** In em of the list's serif. */
const LONGEST_TOPIC = 16

/** The question's name in the list and at the foot, cut where it is long. */
export function topicOf(question: string): string {
  const subject = question.replace(/[?？.!]+$/, '').trim()
  return clip(subject.replace(ASKING, '').trim().replace(PARTICLE, '') || subject, LONGEST_TOPIC)
}

/** The beginning of a text, by whole words, that takes at most so many em. */
export function clip(text: string, width: number): string {
  if (textWidth(text) <= width)
    return text
  const words = text.split(' ')
  while (words.length > 1 && textWidth(words.join(' ')) > width - 1)
    words.pop()
  return `${words.join(' ').replace(/[,:;·(\-–]+$/, '')}…`
}

/** Salary and dates, which stay private. */
const HELD_BACK = /연봉|급여|처우|봉급|월급|희망\s?(?:보수|금액)|salary|compensation|pay expectation|expected pay|입사\s?(?:가능|일|시기)|출근\s?(?:가능|일|시기)|언제(?:부터|쯤)?\s?(?:출근|입사|합류)|퇴사\s?(?:일|시기)|start date|notice period|when (?:can|could) you (?:start|join)/i

/** Why a section is kept back: the words in the question or, for money, in the answer. */
export function privateWord(question: string, answer: string): string | undefined {
  return HELD_BACK.exec(question)?.[0] ?? /연봉|희망\s?(?:급여|보수)|salary|notice period/i.exec(answer)?.[0]
}
