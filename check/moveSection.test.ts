import type { DeckFiles } from '../tests/support/checkContext.ts'
import { expect, it } from 'vitest'
import { lines, makeContext } from '../tests/support/checkContext.ts'
import { checkLinks } from './rules/links.ts'
import { checkHeldBack } from './rules/privacy.ts'
import { checkFollowUps, checkRehearsal } from './rules/rehearsal.ts'
import { checkScript } from './rules/script.ts'
import { checkAddresses, checkSections } from './rules/sections.ts'

/** Those that may know where a section stands; `npm run check` runs them all. */
const RULES = [checkSections, checkAddresses, checkLinks, checkHeldBack, checkRehearsal, checkFollowUps, checkScript]

/** An introduction, and sections that link to each other. */
function deckOf(...slugs: string[]): DeckFiles {
  const page = (slug: string) => `---
layout: question
keyPoints: [하나, 둘, 셋]
followUps:
  - question: 왜 ${slug}인가요?
    answer: ${slug}라서 그렇습니다.
  - question: 언제 ${slug}인가요?
    answer: ${slug}일 때입니다.
---

[다음](/${slugs.find(other => other !== slug)})

<!-- ${'가'.repeat(255)} -->
`
  return {
    'slides.md': ['# 표지', ...slugs.map(slug => `---\nsrc: ./pages/${slug}.md\nslug: ${slug}\nquestion: ${slug}?\nbudget: 60\nprivate: ${slug === 'pay'}\n---\n`)].join('\n\n'),
    ...Object.fromEntries(slugs.map(slug => [`pages/${slug}.md`, page(slug)])),
  }
}

it('moves a question by moving its entry: nothing else knows its number', async () => {
  for (const slugs of [['intro', 'why', 'work', 'pay'], ['intro', 'work', 'pay', 'why']]) {
    const context = await makeContext(deckOf(...slugs))
    expect(context.deck.sections.map(({ no, slug }) => [no, slug])).toEqual(slugs.map((slug, index) => [index + 1, slug]))
    for (const rule of RULES)
      expect(lines(rule(context))).toEqual([])
  }
})
