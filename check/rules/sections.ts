import type { DeckImport } from '@interview-deck/toolbox/deck/loadDeck'
import type { CheckContext, Finding } from '../types.ts'
import { show } from '@interview-deck/toolbox/deck/frontmatterKeys'
import { frontmatterLines } from '../regions.ts'

/** Layouts that show a section's number and question. */
const OPENERS = ['question', 'spread', 'short']
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Each `src:` slide describes its section fully and correctly, and names a page file that carries its slug.
 * Which keys it may have, and what `private` may be, is read with the deck (`frontmatterErrors.ts` of the kit).
 */
export function checkSections({ deck }: CheckContext): Finding[] {
  const findings = deck.imports.flatMap((slide, index) => [
    ...checkValues(slide),
    ...checkDuplicate(slide, deck.imports.slice(0, index)),
  ])
  for (const { slides: [first], question } of deck.sections) {
    if (!OPENERS.includes(first!.frontmatter.layout ?? ''))
      findings.push({ file: first!.file, line: first!.line, message: `the first slide of "${question}" has layout "${first!.frontmatter.layout ?? 'default'}"; allowed: ${OPENERS.join(', ')}` })
  }
  return findings
}

function checkValues(slide: DeckImport): Finding[] {
  const { slug, question, budget, src } = slide.frontmatter
  const lines = frontmatterLines(slide)
  const at = (key: string) => lines.get(key) ?? slide.line
  const findings: Finding[] = []
  if (typeof slug !== 'string' || !KEBAB_CASE.test(slug))
    findings.push(finding(slide, at('slug'), `slug is ${show(slug)}; it has to be lower-case words joined by dashes, such as "incident-response"`))
  if (typeof question !== 'string' || question.trim() === '')
    findings.push(finding(slide, at('question'), `question is ${show(question)}; it has to be the question as the interviewer asks it`))
  if (!Number.isInteger(budget) || budget <= 0)
    findings.push(finding(slide, at('budget'), `budget is ${show(budget)}; it has to be a whole number of seconds above 0`))
  const expected = `./pages/${slug}.md`
  if (src !== expected)
    findings.push(finding(slide, at('src'), `src is ${show(src)}; the section with this slug has its page at ${expected}`))
  return findings
}

function checkDuplicate(slide: DeckImport, earlier: DeckImport[]): Finding[] {
  const twin = earlier.find(other => other.frontmatter.slug === slide.frontmatter.slug)
  return twin && slide.frontmatter.slug
    ? [finding(slide, frontmatterLines(slide).get('slug') ?? slide.line, `slug ${show(slide.frontmatter.slug)} is taken by the section at ${twin.file}:${twin.line}`)]
    : []
}

function finding({ file }: DeckImport, line: number, message: string): Finding {
  return { file, line, message }
}
