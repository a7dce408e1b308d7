import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { goToSlide } from '@interview-deck/toolbox/shots/deckPage'
import { formatFact, getFact } from '../../facts/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'

const deck = await loadDeck({ root, includePrivate: false })
const withMetric = deck.slides.filter(({ content }) => /<Metric\s/.test(content))

test('callouts are read out as one sentence, such as “MTTR 70% 개선”', async ({ openDeck: { page } }) => {
  test.skip(!withMetric.length, 'no slide has a callout')
  const names: string[] = []
  for (const { no, file, line, content } of withMetric) {
    await goToSlide(page, no)
    const where = `slide ${no}, ${file}:${line}`
    const callouts = page.locator(`.slidev-page-${no} .metric[role=group]`)
    await expect(callouts, where).toHaveCount(content.match(/<Metric\s/g)!.length)
    for (const callout of await callouts.all()) {
      // A name says what it is about and how much, in Korean or with a unit, and nothing of how it is made.
      await expect(callout, where).toHaveAccessibleName(/^(?=.*\d)(?=.*[\p{Script=Hangul}A-Z])[^<>{}]+$/u)
      names.push((await callout.getAttribute('aria-label'))!)
    }
  }
  const ids = withMetric.flatMap(({ content }) => [...content.matchAll(/<Metric id="([\w-]+)"/g)].map(match => match[1]!))
  expect(names).toEqual(ids.map(id => formatFact(getFact(id), 'claim')))
})
