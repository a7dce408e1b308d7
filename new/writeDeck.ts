import type { Fact } from '../facts/types.ts'
import type { DraftSection } from './draftSection.ts'
import type { AnswersDocument } from './readAnswers.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FRONTMATTER } from '@interview-deck/toolbox/text/markdown'
import { parse, stringify } from 'yaml'
import { HANGUL } from '../check/regions.ts'
import { readings } from '../facts/readings.ts'
import { UNITS } from '../facts/types.ts'
import { noteText, slideText } from './blocks.ts'
import { draftSection } from './draftSection.ts'
import { findFigures } from './findFigures.ts'
import { writePage } from './writePage.ts'

/** What a new deck takes over from the one in `root`. */
export function readSources(root: string) {
  return {
    headmatter: FRONTMATTER.exec(readFileSync(join(root, 'slides.md'), 'utf-8'))![1]!,
    types: readFileSync(join(root, 'facts/types.ts'), 'utf-8'),
    readings,
    today: new Date().toISOString().slice(0, 10),
  }
}

export type DraftDeck = ReturnType<typeof writeDeck>

const KOREAN = { lang: 'ko-KR', name: '면접 답변', list: '질문 목록', ask: '무엇부터 볼까요?', thanks: '감사합니다', back: '질문 목록으로 돌아가기' }
const ENGLISH = { lang: 'en', name: 'Interview', list: 'Questions', ask: 'Where shall we begin?', thanks: 'Thank you', back: 'Back to the questions' }

/** Drafts sections and facts from an answers document; `files` has their texts by path. */
export function writeDeck(document: AnswersDocument, { headmatter, types, readings, today }: ReturnType<typeof readSources>) {
  const sections = document.answers.map((answer, index) => draftSection(answer, index + 1, readings))
  const facts = findFigures([{ ...sections[0]!, question: document.title, line: 1, blocks: [] }, ...sections], document.file)
  const said = sections.map(({ note }) => note).join('\n').toLowerCase()
  const files: Record<string, string> = {
    'slides.md': writeSlides(document, sections, headmatter),
    ...Object.fromEntries(sections.map(section => [`pages/${section.slug}.md`, writePage(section, facts)])),
    'facts/ledger/answers.ts': `import { defineFacts } from '../types.ts'\n\n/** Found in ${document.file}: read each, better its label and kind, and take \`draft\` out. */\nexport const answers = defineFacts([${facts.map(fact => `\n  {\n${fields(fact).map(line => `    ${line},\n`).join('')}  },`).join('')}\n])\n`,
    'facts/ledger.ts': writeLedger(document.date ?? today),
    'facts/types.ts': withUnits(types, facts),
    'facts/readings.ts': `/** How this deck's Latin words are said, by the word in lower case. \`npm run check\` names the words that are missing. */\nexport const readings: Record<string, string> = {\n${Object.entries(readings).filter(([word]) => new RegExp(`(?<![a-z])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z])`).test(said)).map(([word, reading]) => `  ${quoted(word)}: ${quoted(reading)},\n`).join('')}}\n`,
  }
  return { sections, facts, files }
}

/** Keeps this project's headmatter except for texts. */
function writeSlides({ title, author, email, beside, answers }: AnswersDocument, sections: DraftSection[], headmatter: string): string {
  const words = answers.some(({ question, body }) => HANGUL.test(question + body)) ? KOREAN : ENGLISH
  const { info: _info, keywords: _keywords, author: _author, email: _email, duration: _duration, ...general } = parse(headmatter)
  const head = { ...general, title, ...author && { author }, ...email && { email }, htmlAttrs: { lang: words.lang } }
  const name = author && author.length <= 10 ? author : words.name
  return [
    `---\n${stringify(head, { lineWidth: 0 })}---\n\n# ${slideText(name)}\n\n${slideText(title)}\n${beside ? `\n<!--\n${noteText(beside)}\n-->\n` : ''}`,
    `---\nrouteAlias: questions\ntitle: ${words.list}\n---\n\n# ${words.ask}\n\n<QuestionList />\n`,
    ...sections.map(({ slug, question, topic, gist, budget, heldBack }) =>
      `---\n${stringify({ src: `./pages/${slug}.md`, slug, question, topic, ...gist && { gist }, budget, status: 'draft', ...heldBack && { private: true } }, { lineWidth: 0 })}---\n`),
    `---\nlayout: end\nrouteAlias: end\ntitle: ${words.thanks}\n---\n\n# ${words.thanks}\n\n${slideText(name)} · <Link to="questions">${words.back}</Link>\n\n<DeckAddress />\n`,
  ].join('\n')
}

function writeLedger(date: string): string {
  return `import type { Fact } from './types.ts'
import { answers } from './ledger/answers.ts'

const all = [...answers]

export const ledger: readonly Fact[] = all

/** The day on which the answers were written; windows that reach past it cannot have been observed. */
export const ANSWERS_DATE = '${date}'
`
}

/** Adds units that the ledger lacks. */
function withUnits(types: string, facts: Fact[]): string {
  const units = new Set(facts.flatMap(({ unit, before, after }) => [unit, before?.unit, after?.unit].filter(unit => unit !== undefined && !UNITS.includes(unit))))
  return types.replace(/(?<=UNITS = \[[^\]]*)\] as const/, `${[...units].map(unit => `, ${quoted(unit!)}`).join('')}] as const`)
}

function fields(object: object): string[] {
  return Object.entries(object).map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : typeof value === 'object' ? `{ ${fields(value).join(', ')} }` : typeof value === 'string' ? quoted(value) : value}`)
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
