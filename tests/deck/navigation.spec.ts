import type { Page } from '@playwright/test'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { goToSlide, navOf, settle } from '@interview-deck/toolbox/shots/deckPage'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { watchPage } from '../support/watchPage.ts'

const deck = await loadDeck({ root, includePrivate: false })
const wallNo = deck.slides.find(({ frontmatter }) => frontmatter.routeAlias === 'questions')!.no

/** Where the deck stands, as `slide.click`. */
async function place(page: Page): Promise<string> {
  return (await navOf(page)).evaluate(nav => `${nav.currentSlideNo}.${nav.clicks}`)
}

/** Presses a key until it leads nowhere any more; returns every place on the way. */
async function walk(page: Page, key: string): Promise<string[]> {
  const places = [await place(page)]
  // Clicks are known only once a slide's code is there, so a step is awaited before the next.
  for (;;) {
    const before = places.at(-1)!
    await page.keyboard.press(key)
    const no = Number((await place(page)).split('.')[0])
    await settle(page, no)
    // How far a step leads is known once the slides beside are laid out, which the deck does when nothing else is to do.
    await page.waitForFunction(({ no, last }) => [no - 1, no + 1].every(near => near < 1 || near > last || document.querySelector(`.slidev-page-${near} .slidev-layout`)), { no, last: deck.slides.length })
    const after = await place(page)
    if (after === before)
      return places
    places.push(after)
  }
}

test('the arrow keys walk the whole deck, to its end and back', async ({ openDeck: { page, slides } }) => {
  test.setTimeout(240_000)
  await goToSlide(page, 1, 0)
  const there = await walk(page, 'ArrowRight')
  expect([...new Set(there.map(at => Number.parseInt(at)))]).toEqual(slides.map(({ no }) => no))
  const back = await walk(page, 'ArrowLeft')
  expect(back).toEqual(there.toReversed())
})

test('the question wall leads to every section, and every section back', async ({ openDeck: { page } }) => {
  await goToSlide(page, wallNo)
  const wall = page.locator(`.slidev-page-${wallNo}`)
  await expect(wall.getByRole('link')).toHaveCount(deck.sections.length)

  for (const { no, slug, question, slides: [first] } of deck.sections) {
    await test.step(slug, async () => {
      await wall.getByRole('link', { name: question }).click()
      await expect(page).toHaveURL(new RegExp(`/${slug}(?:\\?.*)?$`))
      await settle(page, first!.no)
      const slide = page.locator(`.slidev-page-${first!.no}`)
      await expect(slide).toContainText(question)
      await slide.getByRole('link', { name: new RegExp(`(?:Q|질문 )${no}(?!\\d)`) }).click()
      await expect(page).toHaveURL(/\/questions(?:\?.*)?$/)
      await settle(page, wallNo)
    })
  }
})

test('every slide of a section shows its question\'s number', async ({ openDeck: { page } }) => {
  const missing: string[] = []
  for (const { no: section, slides } of deck.sections) {
    for (const { no, file, line } of slides) {
      await goToSlide(page, no)
      const foot = await page.locator(`.slidev-page-${no} footer`).textContent() ?? ''
      if (!new RegExp(`Q${section}(?!\\d)`).test(foot))
        missing.push(`slide ${no}, ${file}:${line}: no Q${section} in the foot: ${foot}`)
    }
  }
  expect(missing).toEqual([])
})

test.describe('addresses', () => {
  test('there is one for each section', async ({ builtUrl }) => {
    for (const { slug } of deck.sections)
      expect((await fetch(`${builtUrl}/${slug}`)).status, slug).toBe(200)
  })

  test('one opens its section', async ({ page, builtUrl }) => {
    const { slug, slides: [first] } = deck.sections.at(-1)!
    const watch = watchPage(page)
    await page.goto(`${builtUrl}/${slug}`)
    await expect(page.locator(`#slide-content .slidev-page-${first!.no}`)).toBeVisible()
    expect(watch.takeProblems()).toEqual([])
  })

  test('an unknown address says so in Korean and leads back', async ({ page, builtUrl }) => {
    const response = await page.goto(`${builtUrl}/no-such-section`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/\p{Script=Hangul}/u)
    await expect(page.getByText('not found')).toHaveCount(0)
    await page.getByRole('link').first().click()
    await expect(page.locator('#slide-content .slidev-layout').first()).toBeVisible()
  })
})
