import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '@interview-deck/toolbox/browser/launchBrowser'

/** Times in milliseconds from the request, sizes in bytes as sent. */
export interface ViewMeasure {
  largestPaint: number
  beforeFirstPaint: number
  /** Undefined where the page is not an application. */
  untilSteppable?: number
  shift: number
  otherHosts: number
}

/** A connection as in a train: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
}

/** Opens a page as a new visitor on a slow line would. */
export async function measureView(browser: Browser, url: string): Promise<ViewMeasure> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', LINE)
    const { host } = new URL(url)
    let otherHosts = 0
    page.on('request', request => otherHosts += /^https?:/.test(request.url()) && new URL(request.url()).host !== host ? 1 : 0)
    await page.addInitScript(observe)
    await page.goto(url, { waitUntil: 'networkidle' })
    const seen = await page.evaluate(() => (window as any).observed())
    return { ...seen, otherHosts }
  }
  finally {
    await context.close()
  }
}

function observe() {
  const seen = { largestPaint: 0, shift: 0, steppable: undefined as number | undefined }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.largestPaint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  // The application has mounted and holds a neighbour of the slide: a key would show it.
  const look = () => {
    if ((document.querySelector('#app') as any)?.__vue_app__ && document.querySelectorAll('.slidev-page .slidev-layout').length > 1)
      seen.steppable ??= performance.now()
    else
      setTimeout(look, 10)
  }
  look()
  Object.assign(window, {
    observed() {
      const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[]
      const until = (time: number) => files.filter(file => file.responseEnd <= time).reduce((sum, file) => sum + file.encodedBodySize, 0)
      const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
      return {
        largestPaint: seen.largestPaint,
        shift: seen.shift,
        beforeFirstPaint: until(firstPaint),
        untilSteppable: seen.steppable && until(seen.steppable),
      }
    },
  })
}

/** Enough, even for a deck ten times as large. */
const MAX_PRESSES = 100

/**
 * Times every key press from the first slide on, with a processor four times slower, in a browser of its own:
 * pages that were open before would weigh on it. In milliseconds.
 */
export async function measureKeys(url: string): Promise<number[]> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  try {
    await page.goto(url, { waitUntil: 'networkidle' })
    // Slidev loads every slide's code some seconds after the first view.
    await page.waitForTimeout(5000)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.evaluate(timeKeys)
    const times: number[] = []
    while (times.length < MAX_PRESSES) {
      await page.keyboard.press('ArrowRight')
      const time = await lastKey(page)
      if (time === undefined)
        break
      times.push(time)
      // Wait as a reader would.
      await page.waitForTimeout(500)
    }
    return times
  }
  finally {
    await browser.close()
  }
}

async function lastKey(page: Page): Promise<number | undefined> {
  return page.evaluate(() => (window as any).keyTime as Promise<number | undefined>)
}

/**
 * Runs in the page: from the key event to the end of the first frame that shows the next step or slide. A slide of no
 * opacity at all, as a transition may begin with, is not shown.
 */
function timeKeys() {
  const shownSlides = () => [...document.querySelectorAll('.slidev-page')]
    .filter(slide => slide.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  const { port1, port2 } = new MessageChannel()
  let afterPaint = () => {}
  port1.onmessage = () => afterPaint()
  addEventListener('keydown', (event) => {
    const { href, pathname } = location
    const before = shownSlides()
    let frames = 0
    Object.assign(window, {
      keyTime: new Promise<number | undefined>((resolve) => {
        afterPaint = () => {
          const isShown = location.pathname === pathname
            ? location.href !== href
            : shownSlides().some(slide => !before.includes(slide))
          if (isShown)
            resolve(performance.now() - event.timeStamp)
          else if (++frames > 30)
            resolve(undefined)
          else
            requestAnimationFrame(() => port2.postMessage(''))
        }
        requestAnimationFrame(() => port2.postMessage(''))
      }),
    })
  }, { capture: true })
}
