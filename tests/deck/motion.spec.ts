import type { Page } from '@playwright/test'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { goToSlide, openDeck } from '@interview-deck/toolbox/shots/deckPage'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'

const deck = await loadDeck({ root, includePrivate: false })
const withMetric = deck.slides.filter(({ content }) => content.includes('<Metric'))

/** Goes to a slide and tells what moved in the 40 frames after it was there: running animations, and texts that changed. */
async function watchMotion(page: Page, no: number): Promise<string[]> {
  return page.evaluate(async (no) => {
    const { $router } = (document.querySelector('#app') as any).__vue_app__.config.globalProperties
    await $router.push({ path: `/${no}`, query: { ...$router.currentRoute.value.query, clicks: '999999' } })
    const moved = new Set<string>()
    let text: string | undefined
    for (let frame = 0; frame < 40; frame++) {
      await new Promise(requestAnimationFrame)
      for (const animation of document.getAnimations()) {
        const { duration } = animation.effect?.getComputedTiming() ?? {}
        if (animation.playState === 'running' && Number(duration) > 0)
          moved.add(`${animation instanceof CSSTransition ? `transition of ${animation.transitionProperty}` : 'animation'}`)
      }
      const slide = document.querySelector<HTMLElement>(`.slidev-page-${no}`)
      const layout = slide?.querySelector<HTMLElement>('.slidev-layout')
      if (!layout)
        continue
      if (text !== undefined && text !== layout.textContent)
        moved.add('a text changed')
      text = layout.textContent
    }
    return [...moved]
  }, no)
}

async function openWith(page: Page, url: string): Promise<void> {
  await openDeck(page, url)
  // The code of the slides is fetched before, so that loading is not taken for moving.
  for (const { no } of withMetric)
    await goToSlide(page, no)
  await goToSlide(page, 1)
}

test.describe('without a wish for less motion', () => {
  test('something moves, so that the tests below can see it', async ({ page, builtUrl }) => {
    test.skip(!withMetric.length, 'no slide has a callout yet')
    await openWith(page, builtUrl)
    const { no } = withMetric[0]!
    await goToSlide(page, no - 1)
    // A slide fades in when it is stepped to: it has been laid out by then.
    await expect(page.locator(`.slidev-page-${no}`)).toHaveCSS('display', 'block')
    const moved = await watchMotion(page, no)
    expect(moved).toContain('transition of opacity')
  })
})

test.describe('with prefers-reduced-motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves', async ({ page, builtUrl }) => {
    test.setTimeout(120_000)
    await openWith(page, builtUrl)
    for (const { no, file, line } of withMetric)
      expect(await watchMotion(page, no), `slide ${no}, ${file}:${line}`).toEqual([])
  })
})

test.describe('in print', () => {
  test('nothing moves', async ({ page, builtUrl }) => {
    test.setTimeout(120_000)
    await openWith(page, builtUrl)
    await page.emulateMedia({ media: 'print' })
    for (const { no, file, line } of withMetric) {
      const moved = await watchMotion(page, no)
      expect(moved.filter(what => what !== 'a text changed'), `slide ${no}, ${file}:${line}`).toEqual([])
    }
  })
})
