import AxeBuilder from '@axe-core/playwright'
import { loadDeck } from '../../tools/deck/loadDeck.ts'
import { goToSlide } from '../../tools/shots/deckPage.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { rules } from './rules/index.ts'
import { installPageTools } from './rules/pageTools.ts'

const deck = await loadDeck({ root, includePrivate: false })

test('the built deck has every slide of the sources that is not private', ({ openDeck }) => {
  expect(openDeck.slides.map(({ no, title }) => `${no} ${title}`))
    .toEqual(deck.slides.map(({ no, title }) => `${no} ${title}`))
})

for (const { no, file, line, title } of deck.slides) {
  test(`slide ${no}, ${file}:${line} ${title}`, async ({ openDeck: { page, watch } }) => {
    watch.takeProblems()
    await goToSlide(page, no)
    await page.evaluate(installPageTools)

    const selector = `#slide-content .slidev-page-${no}`
    const findings: string[] = []
    for (const [name, rule] of Object.entries(rules)) {
      for (const finding of await page.evaluate(rule, selector))
        findings.push(`${name}: ${finding}`)
    }
    const { violations } = await new AxeBuilder({ page }).include(selector).setLegacyMode().analyze()
    for (const { id, impact, help, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        findings.push(...nodes.map(({ target }) => `axe ${id}: ${help} (${target.join(' ')})`))
    }
    findings.push(...watch.takeProblems())

    if (findings.length)
      throw new Error(`slide ${no}, ${file}:${line}:\n  ${findings.join('\n  ')}`)
  })
}
