import { countClickMarks } from '@interview-deck/toolbox/deck/clickMarks'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { goToSlide } from '@interview-deck/toolbox/shots/deckPage'
import { plainTitle } from '@interview-deck/toolbox/text/markdown'
import { seriousViolations } from '../support/accessibility.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { clearEdges } from './rules/clearEdges.ts'
import { applyRule, ruleNames } from './rules/index.ts'
import { installPageTools } from './rules/pageTools.ts'

const deck = await loadDeck({ root, includePrivate: false })

test('the built deck has every slide of the sources that is not private', ({ openDeck }) => {
  expect(openDeck.slides.map(({ no, title }) => `${no} ${plainTitle(title)}`))
    .toEqual(deck.slides.map(({ no, title }) => `${no} ${title}`))
})

test('what is painted into the foot of a real slide is seen, and the foot itself is not', async ({ openDeck: { page } }) => {
  const slide = deck.slides.find(slide => slide.content.includes('```mermaid'))
  test.skip(!slide, 'no slide has a diagram, which is what is pushed into the foot')
  const { no } = slide!
  const selector = `#slide-content .slidev-page-${no}`
  await goToSlide(page, no)
  await page.evaluate(installPageTools)
  expect(await clearEdges(page, selector)).toEqual([])

  const down = await page.locator(`${selector} .mermaid svg`).first().evaluate((svg, selector) => {
    const slide = document.querySelector<HTMLElement>(selector)!
    const frame = slide.getBoundingClientRect()
    return (frame.bottom - svg.getBoundingClientRect().bottom) * slide.offsetHeight / frame.height
  }, selector)
  const push = await page.addStyleTag({ content: `${selector} .mermaid svg { overflow: visible; transform: translateY(${down}px); }` })
  const findings = await clearEdges(page, selector)
  await push.evaluate(element => (element as Element).remove())
  expect(findings.join('\n')).toMatch(/ runs into the foot, which begins at y \d+ \(painted at x \d+ to \d+, y \d+ to \d+\)/)
  expect(findings.join('\n')).not.toMatch(/footer|deck-foot|deck-share/)
})

for (const { no, file, line, title, note } of deck.slides) {
  test(`slide ${no}, ${file}:${line} ${title}`, async ({ openDeck: { page, watch } }) => {
    watch.takeProblems()
    const { total } = await goToSlide(page, no)
    await page.evaluate(installPageTools)

    const selector = `#slide-content .slidev-page-${no}`
    const findings: string[] = []
    const marks = countClickMarks(note)
    if (note.trim() && marks !== total)
      findings.push(`clickMarks: the note asks for ${marks} clicks by [click], the slide has ${total}; allowed: a [click] for each, or [click:n] for n at once`)
    for (const name of ruleNames) {
      for (const finding of await applyRule(name, page, selector))
        findings.push(`${name}: ${finding}`)
    }
    findings.push(...await seriousViolations(page, selector), ...watch.takeProblems())

    if (findings.length)
      throw new Error(`slide ${no}, ${file}:${line}:\n  ${findings.join('\n  ')}`)
  })
}
