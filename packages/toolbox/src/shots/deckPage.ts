import type { JSHandle, Page } from 'playwright-core'
import { UserError } from '../cli/userError.ts'
import { awaited, CLICKS_MAX } from '../site/awaited.ts'

export interface PageSlide {
  no: number
  title: string
  layout: string
  frontmatter: Record<string, any>
}

/** Milliseconds. */
const SETTLE_TIMEOUT = 15_000

export async function openDeck(page: Page, url: string): Promise<PageSlide[]> {
  await page.goto(url)
  await page.locator('#slide-content .slidev-page-1').waitFor({ timeout: SETTLE_TIMEOUT })
  return (await navOf(page)).evaluate(nav => nav.slides.map(({ no, meta }: any): PageSlide => ({
    no,
    title: String(meta.slide.title ?? ''),
    layout: String(meta.layout ?? ''),
    frontmatter: JSON.parse(JSON.stringify(meta.slide.frontmatter ?? {})),
  })))
}

/** Slidev's `nav` (`useNav`) in a page that shows a deck. */
export function navOf(page: Page): Promise<JSHandle<any>> {
  // Slidev provides its context under this name (`client/constants.ts`).
  return page.evaluateHandle(() => (document.querySelector('#app') as any).__vue_app__._context.provides['$$slidev-context'].nav)
}

/** Shows a slide without reloading the page, and waits until it has settled. Returns the clicks done, and how many there are. */
export async function goToSlide(page: Page, no: number, clicks = CLICKS_MAX): Promise<{ clicks: number, total: number }> {
  await page.evaluate(async ({ no, clicks }) => {
    const { $router } = (document.querySelector('#app') as any).__vue_app__.config.globalProperties
    await $router.push({ path: `/${no}`, query: clicks ? { clicks: String(clicks) } : {} })
  }, { no, clicks })
  await settle(page, no)
  return (await navOf(page)).evaluate(nav => ({ clicks: nav.clicks as number, total: nav.clicksTotal as number }))
}

/** Waits until code, fonts and diagrams have loaded, and nothing moves. */
export async function settle(page: Page, no: number): Promise<void> {
  let waitingFor = ''
  const end = Date.now() + SETTLE_TIMEOUT
  while (Date.now() < end) {
    waitingFor = await page.evaluate<string>(`(${whatMoves})(${no}, ${awaited})`)
    if (!waitingFor)
      return
    await page.waitForTimeout(30)
  }
  throw new UserError(`Slide ${no} did not settle in ${SETTLE_TIMEOUT / 1000} s: ${waitingFor}.`)
}

/** Runs in the page. Empty when nothing is loading and the slide has not changed for two frames. */
async function whatMoves(no: number, whatIsAwaited: typeof awaited): Promise<string> {
  const slides = [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')]
    .filter(slide => slide.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  const slide = slides.find(slide => slide.dataset.slidevNo === String(no))
  if (!slide)
    return 'the slide is not there'
  if (slides.length > 1)
    return 'the slide before is still leaving'
  const missing = whatIsAwaited(slide)
  if (missing)
    return `${missing} is still to come`
  await document.fonts.ready
  if (document.fonts.status !== 'loaded')
    return 'fonts are still loading'
  const running = document.getAnimations().find(({ playState, effect }) =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  if (running)
    return 'an animation is still running'

  const frame = () => new Promise(requestAnimationFrame)
  const picture = () => slide.innerHTML + [...slide.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [x, y, width, height].join()
  }).join(' ')
  const before = picture()
  await frame()
  await frame()
  return before === picture() ? '' : 'its layout is still changing'
}
