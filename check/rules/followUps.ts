import type { Passage } from '../passages.ts'
import type { CheckContext, Finding } from '../types.ts'
import { answersOf, shorten } from '../passages.ts'

/** An answer that another one holds whole is a copy, too, unless it is as short as `네, 그렇습니다`. */
const SHORTEST_COPY = 20

/** No prepared answer stands twice: an interviewer who asks the second question has heard the first answer. */
export function checkFollowUps({ deck }: CheckContext): Finding[] {
  const answers = deck.sections.flatMap(answersOf)
  return answers.flatMap((answer, index): Finding[] => {
    const twin = answers.slice(0, index).find(other => isCopy(other, answer))
    return twin
      ? [{
          file: answer.file,
          line: answer.lineOf(0),
          message: `${answer.name} is that of ${twin.file}:${twin.lineOf(0)} again: "${shorten(answer.text)}"; allowed: an answer of its own to every follow-up`,
        }]
      : []
  })
}

function isCopy(a: Passage, b: Passage): boolean {
  const [shorter, longer] = [normalise(a.text), normalise(b.text)].sort((x, y) => x.length - y.length) as [string, string]
  return shorter === longer || (shorter.length >= SHORTEST_COPY && longer.includes(shorter))
}

function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
