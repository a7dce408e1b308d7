import type { Browser, Page } from 'playwright-core'
import type { PageWatch } from '../browser/watchPage.ts'
import type { BuiltDeck, BuiltSlide } from './builtDeck.ts'
import type { CapturedSlide } from './captureSlide.ts'
import type { ServedSite } from './serveSite.ts'
import { explainStuck, watchPage } from '../browser/watchPage.ts'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'
import { awaited, CLICKS_MAX } from './awaited.ts'
import { brokenParts } from './brokenParts.ts'
import { createCapture } from './captureSlide.ts'
import { measureOverflow, overflowWarning } from './measureOverflow.ts'
import { neededClasses } from './neededClasses.ts'
import { readFaces } from './readFaces.ts'
import { serveSite } from './serveSite.ts'

interface CaptureSiteOptions {
  dir: string
  base: string
  build: Pick<BuiltDeck, 'slides'>
  /** Numbers of the slides to draw a preview image of. */
  previews: number[]
  browser: Browser
}

export interface CapturedSite {
  slides: CapturedSlide[]
  previews: Map<number, Uint8Array>
  warnings: string[]
}

/** Size that chats and social sites show preview images in. */
const PREVIEW_SIZE = { width: 1200, height: 630 }

/** With fewer slides, opening a second page takes longer than it saves. */
const SLIDES_FOR_TWO = 100

export async function captureSite({ dir, base, build, previews, browser }: CaptureSiteOptions): Promise<CapturedSite> {
  let site: ServedSite | undefined
  try {
    site = await serveSite({ dir, base })
    const { url } = site
    const numbers = build.slides.map(({ no }) => no)
    const half = numbers.length < SLIDES_FOR_TWO ? numbers.length : Math.ceil(numbers.length / 2)
    const parts = await Promise.all([numbers.slice(0, half), numbers.slice(half)].filter(part => part.length).map(async (part) => {
      const page = await browser.newPage({ viewport: PREVIEW_SIZE, reducedMotion: 'reduce', serviceWorkers: 'block' })
      return capturePart(page, url, build.slides, part, previews)
    }))
    return {
      slides: parts.flatMap(({ slides }) => slides),
      previews: new Map(parts.flatMap(({ previews }) => [...previews])),
      warnings: parts.flatMap(({ warnings }) => warnings),
    }
  }
  catch (error) {
    throw explainStuck(error, build.slides)
  }
  finally {
    await site?.close()
  }
}

const ATTEMPTS = 6

async function capturePart(page: Page, url: string, slides: BuiltSlide[], numbers: number[], previews: number[]): Promise<CapturedSite> {
  const { answer } = await watchPage(page)
  // The visitor's page draws a slide's neighbours when it is idle; here it goes on to the next one.
  await page.addInitScript('performance.setResourceTimingBufferSize(100000); window.requestIdleCallback = () => 0')
  await answer(page.goto(url))
  await answer(page.evaluate(`Object.assign(window, { awaited: ${awaited}, brokenParts: ${brokenParts}, measureOverflow: ${measureOverflow}, captureSlide: (${createCapture})(${readFaces}, ${neededClasses}), showSlide: ${showSlide} })`))
  await answer(page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__))

  const captured: CapturedSite = { slides: [], previews: new Map(), warnings: [] }
  for (const no of numbers) {
    const placeOf = (hint?: string) => slidePlace(slides.find(other => other.no === no)!, hint)
    const { broken, over, slide } = await readSlide(page, answer, no, placeOf)
    if (broken.length)
      throw new UserError(broken.map(({ reason, hint }) => `${placeOf(hint)}: ${reason}.`).join('\n'))
    if (over)
      captured.warnings.push(overflowWarning(placeOf(), over))
    captured.slides.push(slide)
    if (previews.includes(no))
      captured.previews.set(no, await answer(drawPreview(page, no)))
  }
  return captured
}

async function readSlide(page: Page, answer: PageWatch['answer'], no: number, placeOf: () => string) {
  let waitsFor = ''
  // The page answers, but may be slow on a busy machine.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await answer(page.evaluate(async (no) => {
      const { showSlide, brokenParts, measureOverflow, captureSlide } = window as unknown as PageTools
      const waitsFor = await showSlide(no)
      const shown = document.querySelector<HTMLElement>(`.slidev-page[data-slidev-no="${no}"]`)!
      return waitsFor || { broken: brokenParts(shown), over: measureOverflow(shown), slide: captureSlide(no) }
    }, no))
    if (typeof read !== 'string')
      return read
    waitsFor = read
  }
  throw new UserError(`${placeOf()}: the slide does not come up in the built deck; it still waits for ${waitsFor}.`)
}

interface PageTools {
  awaited: typeof awaited
  brokenParts: typeof brokenParts
  measureOverflow: typeof measureOverflow
  showSlide: typeof showSlide
  captureSlide: ReturnType<typeof createCapture>
}

async function drawPreview(page: Page, no: number): Promise<Uint8Array> {
  await page.evaluate(([no, clicks]) => (window as unknown as PageTools).showSlide(no, clicks), [no, CLICKS_MAX] as const)
  return page.screenshot()
}

/** Resolves when the slide is drawn in its fonts, or to what it waits for in vain. Runs inside the page, which is twice as fast. */
async function showSlide(no: number, clicks?: number): Promise<string> {
  // Skip painting.
  document.documentElement.style.opacity = clicks ? '' : '0'
  const { $router } = (document.querySelector('#app') as any).__vue_app__.config.globalProperties
  await $router.replace({
    path: `/${no}`,
    query: clicks ? { clicks } : {},
  })
  const start = performance.now()
  let waitsFor: string
  do {
    await new Promise(resolve => requestAnimationFrame(resolve))
    const slide = document.querySelector(`.slidev-page[data-slidev-no="${no}"]`)
    waitsFor = slide?.checkVisibility() ? (window as unknown as PageTools).awaited(slide) : 'its code'
    if (waitsFor && performance.now() - start > 10_000)
      return waitsFor
  }
  while (waitsFor)
  await document.fonts.ready
  return ''
}
