import type { Deck, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import { formatFact, getFact } from '../facts/index.ts'

const header = '---\nmarp: true\nlang: ko-KR\npaginate: true\n---\n'

/** Writes the text of a deck for Marp: the same headings, points and figures. Marp has no diagrams, so they are missing. */
export function marpText(deck: Deck): string {
  return header + deck.slides.map(slideText).join('\n\n---\n\n')
}

function slideText({ content, frontmatter, title }: DeckSlide): string {
  const body = content
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<Metric id="([\w-]+)"[^>]*>/g, (_, id: string) => `- ${formatFact(getFact(id), 'claim')}`)
    .replace(/<Fact id="([\w-]+)"(?: show="(\w+)")?.*?\/>/g, (_, id: string, show = 'value') => formatFact(getFact(id), show))
    .replace(/^::\w+::$/gm, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (/^# /m.test(body))
    return body
  const heading = frontmatter.layout === 'question' ? frontmatter.question : title
  return `# ${heading}\n\n${body}`
}
