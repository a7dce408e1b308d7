import { basename, extname } from 'node:path'
import { UserError } from '@interview-deck/toolbox/cli/userError'
import { splitSentences } from '@interview-deck/toolbox/deck/sentences'
import { blankFences } from '@interview-deck/toolbox/text/markdown'
import { HEADING, plain } from './blocks.ts'
import { looksAsked, readQuestion } from './questions.ts'

export interface Answer {
  question: string
  /** The line of the question; the body begins at `bodyLine`. */
  line: number
  bodyLine: number
  body: string
  /** Where the question says it itself. */
  seconds?: number
}

export interface AnswersDocument {
  file: string
  title: string
  author?: string
  email?: string
  /** ISO, on which the answers were written. */
  date?: string
  answers: Answer[]
  /** What stands before, between and after the answers. */
  beside: string
}

export const EXPECTED = `A document of prepared answers is Markdown, each question followed by its answer, in one of these shapes:
  ### 1. 자기소개 (1분)            a heading for each question: numbered, Q11., or with a question mark
  Q: 왜 지원하셨나요?              a line that begins with Q: and one with A: below it
  왜 지원하셨나요?                 a line of its own that ends in a question mark
or one answer as plain text, without headings.`

// Emphasis is taken out before.
const ASKED = /^(?:[-*] )?(?:Q|질문|문) ?\d* ?[.:：)](.*\S)/i
const ANSWERED = /^\s*(?:[-*] )?(?:\*\*)?(?:A|답변|답) ?\d*(?:\*\*)? ?[.:：)](?:\*\*)?/i
const QUESTION_LINE = /^(?!.*[.!?]\s)[^|#>\s-][^*]{3,98}[?？]$/
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/

/** @throws UserError that says what shape is expected */
export function readAnswers(path: string, source: string): AnswersDocument {
  const file = basename(path)
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (text.includes('\0'))
    throw new UserError(`${path}: this is no text.\n${EXPECTED}`)
  const lines = text.split('\n')
  // `#` in code is not a heading.
  const read = blankFences(text).split('\n')
  const headings = read.flatMap((line, at) => {
    const [, marks, heading] = HEADING.exec(line) ?? []
    return marks ? [{ at, level: marks.length, text: heading!.replace(/#+$/, '').trim() }] : []
  })
  const starts = questionsOf(read, headings)
  const title = headings.find(({ at, level }) => level === 1 && at < (starts[0]?.at ?? lines.length))
  if (!starts.length) {
    const body = lines.slice((title?.at ?? -1) + 1).join('\n')
    if (headings.length > (title ? 1 : 0) || splitSentences(body).filter(({ text }) => /[.!?다요]["'”’)*_]*$/.test(text)).length < 3)
      throw new UserError(`${path}: no question was found in it, and it is no single answer either.\n${EXPECTED}`)
    const name = plain(title?.text ?? basename(file, extname(file)))
    return { file, title: name, beside: '', answers: [{ ...readQuestion(name), line: (title?.at ?? 0) + 1, bodyLine: (title?.at ?? -1) + 2, body }] }
  }

  const beside: string[] = [lines.slice(0, starts[0]!.at).filter((_, at) => at !== title?.at).join('\n')]
  const level = starts[0]!.level
  const answers = starts.flatMap((start, index): Answer[] => {
    const next = starts[index + 1]?.at ?? lines.length
    // A heading above the questions begins another part; at the end a rule does.
    const part = headings.find(({ at, level: other }) => at > start.at && at < next && level > 0 && other < level)?.at
    const rule = index === starts.length - 1 ? read.findIndex((line, at) => at > start.at && RULE.test(line)) : -1
    const end = part ?? (rule > 0 ? rule : next)
    beside.push(lines.slice(end, next).join('\n'))
    const body = lines.slice(start.at + 1, end)
    const first = body.findIndex(line => line.trim())
    if (first < 0) {
      beside.push(start.text)
      return []
    }
    body[first] = body[first]!.replace(ANSWERED, '')
    return [{ ...readQuestion(start.text), line: start.at + 1, bodyLine: start.at + 2, body: body.join('\n') }]
  })
  if (!answers.length)
    throw new UserError(`${path}: its questions have no answers.\n${EXPECTED}`)
  const loose = beside.map(part => part.split('\n').filter(line => !RULE.test(line)).join('\n').trim()).filter(Boolean).join('\n\n')
  return { file, title: plain(title?.text ?? basename(file, extname(file))), ...readCredits(loose), answers, beside: loose }
}

interface Start { at: number, text: string, level: number }

/** Headings of the level that has most questions; without any, lines that begin with Q; without these, lines that ask. */
function questionsOf(lines: string[], headings: Start[]): Start[] {
  const asked = headings.filter(({ text }) => looksAsked(text))
  if (asked.length) {
    const count = (level: number) => asked.filter(heading => heading.level === level).length
    const level = asked.map(heading => heading.level).reduce((best, other) => count(other) > count(best) || (count(other) === count(best) && other < best) ? other : best)
    return headings.filter(heading => heading.level === level || (heading.level > 1 && /^(?:\*\*)?Q\s*\d+/i.test(heading.text)))
  }
  const found = (pattern: RegExp) => lines.flatMap((line, at) => {
    const bare = line.replaceAll('**', '').trim()
    const match = pattern.exec(bare)
    return match ? [{ at, text: (match[1] ?? bare).trim(), level: 0 }] : []
  })
  const marked = found(ASKED)
  return marked.length ? marked : found(QUESTION_LINE).filter(({ at }) => !lines[at - 1]?.trim())
}

function readCredits(text: string): Pick<AnswersDocument, 'author' | 'email' | 'date'> {
  const [, author] = /(?:작성자|이름|지원자|Author|Name)\**\s*[:：]\s*(?:\*+\s*)?([^\n*]+)/i.exec(text) ?? []
  const [, year, month, day] = /(?:작성일|날짜|Date)\**\s*[:：]\s*(?:\*+\s*)?(\d{4})[년.\-/]\s*(\d{1,2})[월.\-/]\s*(\d{1,2})/i.exec(text) ?? []
  return {
    author: author?.replace(/[(<]?\s*\S+@\S+/, '').trim() || undefined,
    email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(author ?? '')?.[0],
    date: year && [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-'),
  }
}
