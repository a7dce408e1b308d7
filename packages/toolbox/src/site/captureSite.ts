import type { Browser, Page } from 'playwright-core'
import type { ServedSite } from '../build/serveSite.ts'
import type { ViteBuildResult } from '../build/viteBuild.ts'
import type { CapturedSlide } from './captureSlide.ts'
import { watchPage } from '../browser/watchPage.ts'
import { explainStuck } from '../build/explainStuck.ts'
import { serveSite } from '../build/serveSite.ts'
import { awaited } from './awaited.ts'
import { createCapture } from './captureSlide.ts'

export interface CaptureSiteOptions {
  dir: string
  base: string
  build: Pick<ViteBuildResult, 'slides'>
  /** Numbers of the slides to draw a preview image of. */
  previews: number[]
  /** How long a slide may take, in milliseconds. */
  patience?: number
  browser: Browser
}

export interface CapturedSite {
  slides: CapturedSlide[]
  previews: Map<number, Uint8Array>
}

/** Size that chats and social sites show preview images in. */
const PREVIEW_SIZE = { width: 1200, height: 630 }

/** From so many slides on, two pages draw half of them each; for fewer, a second page takes longer to open than it saves. */
const SLIDES_FOR_TWO = 100

export async function captureSite({ dir, base, build, previews, patience, browser }: CaptureSiteOptions): Promise<CapturedSite> {
  let site: ServedSite | undefined
  try {
    site = await serveSite({ dir, base })
    const { url } = site
    const numbers = build.slides.map(({ no }) => no)
    const half = numbers.length < SLIDES_FOR_TWO ? numbers.length : Math.ceil(numbers.length / 2)
    const parts = await Promise.all([numbers.slice(0, half), numbers.slice(half)].filter(part => part.length).map(async (part) => {
      const page = await browser.newPage({ viewport: PREVIEW_SIZE, reducedMotion: 'reduce', serviceWorkers: 'block' })
      return capturePart(page, url, part, previews, patience)
    }))
    return {
      slides: parts.flatMap(({ slides }) => slides),
      previews: new Map(parts.flatMap(({ previews }) => [...previews])),
    }
  }
  catch (error) {
    throw explainStuck(error, build.slides)
  }
  finally {
    await site?.close()
  }
}

async function capturePart(page: Page, url: string, numbers: number[], previews: number[], patience?: number): Promise<CapturedSite> {
  const { answer } = await watchPage(page, patience)
  await answer(page.goto(url))
  await answer(page.evaluate(`Object.assign(window, { awaited: ${awaited}, captureSlide: (${createCapture})(), showSlide: ${showSlide} })`))
  await answer(page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__))

  const captured: CapturedSite = { slides: [], previews: new Map() }
  for (const no of numbers) {
    captured.slides.push(await answer(page.evaluate(async (no) => {
      const { showSlide, captureSlide } = window as unknown as PageTools
      await showSlide(no)
      return captureSlide(no)
    }, no)))
    if (previews.includes(no))
      captured.previews.set(no, await answer(drawPreview(page, no)))
  }
  return captured
}

interface PageTools {
  awaited: typeof awaited
  showSlide: typeof showSlide
  captureSlide: ReturnType<typeof createCapture>
}

/** Steps of a slide that has fewer are all shown; Slidev's own limit is far above. */
const ALL_CLICKS = 999

async function drawPreview(page: Page, no: number): Promise<Uint8Array> {
  await page.evaluate(([no, clicks]) => (window as unknown as PageTools).showSlide(no, clicks), [no, ALL_CLICKS] as const)
  return page.screenshot()
}

/** Resolves when the slide is drawn in its fonts. Runs inside the page: asking from outside would take twice as long. */
async function showSlide(no: number, clicks?: number) {
  const { $router } = (document.querySelector('#app') as any).__vue_app__.config.globalProperties
  await $router.replace({
    path: `/${no}`,
    query: clicks ? { clicks } : {},
  })
  const start = performance.now()
  do {
    if (performance.now() - start > 30_000)
      throw new Error(`Slide ${no} does not show in the built deck.`)
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  while (!isShown())
  await document.fonts.ready

  function isShown(): boolean {
    const slide = document.querySelector(`.slidev-page[data-slidev-no="${no}"]`)
    return Boolean(slide?.querySelector('.slidev-layout')?.checkVisibility()) && !(window as unknown as PageTools).awaited(slide!)
  }
}
