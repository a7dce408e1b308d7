import type { Browser, Page } from 'playwright-core'
import type { PageWatch } from '../browser/watchPage.ts'
import type { DeckSlide } from '../deck/loadDeck.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'
import { awaited } from '../site/awaited.ts'
import { brokenParts } from '../site/brokenParts.ts'
import { catchSlideErrors, readPrintState } from './printState.ts'

/** Milliseconds. */
const POLL_INTERVAL = 25
/** Milliseconds without progress after which waiting is given up. */
const STALL_TIMEOUT = 30_000

interface OpenPrintOptions {
  url: string
  slides: DeckSlide[]
  withClicks: boolean
  watch: PageWatch
  signal?: AbortSignal
}

export async function createPrintPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 980, height: 552 },
    locale: 'ko-KR',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await Promise.all([
    page.addInitScript(catchSlideErrors),
    page.addInitScript(`performance.setResourceTimingBufferSize(100000); Object.assign(window, { awaited: ${awaited}, brokenParts: ${brokenParts} })`),
    // As in Slidev's own exporter.
    page.emulateMedia({ media: 'screen' }),
  ])
  return page
}

/** @throws UserError that names each slide that cannot be rendered, with its file and line */
export async function openPrint(page: Page, { url, slides, watch, withClicks, signal }: OpenPrintOptions): Promise<void> {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await watch.answer(page.goto(`${url}print?print=${withClicks ? 'clicks' : 'true'}`, { waitUntil: 'commit' }))
  const placeOf = (no: number, hint?: string) => slidePlace(slides.find(slide => slide.no === no)!, hint)
  let lastChange = performance.now()
  let last = ''
  while (true) {
    signal?.throwIfAborted()
    const state = await watch.answer(page.evaluate(readPrintState, slides.map(({ no }) => no)))
    if (state.broken.length)
      throw new UserError(state.broken.map(({ slide, reason, hint }) => `${placeOf(slide, hint)}: ${reason}.`).join('\n'))
    if (errors.length)
      throw new UserError(`The deck cannot be rendered: ${errors.join('\n')}`)
    if (!state.waiting.length)
      return
    const now = JSON.stringify(state.waiting)
    if (now !== last)
      lastChange = performance.now()
    else if (performance.now() - lastChange > STALL_TIMEOUT)
      throw new UserError(state.waiting.map(({ slide, reason }) => `${placeOf(slide)}: still waits for ${reason} after ${STALL_TIMEOUT / 1000} s.`).join('\n'))
    last = now
    await wait(POLL_INTERVAL)
  }
}
