import type { Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { addressOf, shared, still } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { ROOT } from './support/copyDeck.ts'

const total = shared.slides.length

async function goTo(page: Page, no: number) {
  await page.evaluate(no => (document.querySelector('#app') as any).__vue_app__.config.globalProperties.$router.replace(`/${no}`), no)
  await expect(page.locator(`.slidev-page[data-slidev-no="${no}"] .slidev-layout`)).toBeVisible()
}

/** A finger's way across the screen, from one distance from its left edge to another. */
async function swipe(page: Page, from: number, to: number) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] })
  await touch('touchStart', from)
  for (let step = 1; step <= 5; step++)
    await touch('touchMove', from + (to - from) * step / 5)
  await touch('touchEnd')
  await session.detach()
}

test.describe('on a phone held upright', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, serviceWorkers: 'block' })

  test('every slide is a page as wide as the screen, its text large enough to read', async ({ page, builtUrl }) => {
    test.setTimeout(120_000)
    await page.goto(`${builtUrl}/`)
    await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
    for (let no = 1; no <= total; no++) {
      await goTo(page, no)
      const found = await page.evaluate(() => {
        const hasOwnText = (element: Element) => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim())
        const shown = [...document.querySelectorAll('.slidev-layout *')].filter(element => element.getClientRects().length && hasOwnText(element))
        const scaleOf = (element: Element) => {
          const matrix = element.closest<SVGSVGElement>('.mermaid svg')?.getScreenCTM()
          return matrix ? Math.hypot(matrix.a, matrix.b) : 1
        }
        const scrolls = [...document.querySelectorAll('.slidev-layout, .slidev-layout *')].filter(element => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
        return {
          width: document.documentElement.scrollWidth,
          scrolls: scrolls.map(element => element.className),
          tiny: shown.filter(element => Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element) < (element.closest('.mermaid') ? 11 : 12)).map(element => element.textContent),
          cut: shown.filter((element) => {
            const { left, right } = element.getBoundingClientRect()
            return left < -1 || right > innerWidth + 1
          }).map(element => element.textContent),
        }
      })
      expect(found, `slide ${no}`).toEqual({ width: 390, scrolls: [], tiny: [], cut: [] })
    }
  })

  test('a swipe to the left brings the next slide, one to the right the one before', async ({ page, builtUrl }) => {
    const { no } = still
    await page.goto(`${builtUrl}/${no}`)
    await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
    await swipe(page, 300, 60)
    await expect(page).toHaveURL(addressOf(no + 1))
    await swipe(page, 60, 300)
    await expect(page).toHaveURL(addressOf(no))
  })
})

test('printing from the browser gives every slide, one a page', async ({ page, builtUrl }) => {
  await page.goto(`${builtUrl}/`)
  // The other slides' code is loaded some seconds after the first; they are drawn when the printing begins.
  const chunks = (await readdir(join(ROOT, 'dist/assets'))).filter(name => /^md-.*\.js$/.test(name)).length
  await page.waitForFunction(chunks => performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/md-/.test(name)).length >= chunks, chunks)
  // What has been fetched has still to be run: on a busy machine a moment later.
  await expect(async () => {
    const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })) }).promise
    expect(pdf.numPages).toBe(total)
    const last = await (await pdf.getPage(total)).getTextContent()
    expect(last.items.map(item => 'str' in item ? item.str : '').join('').replace(/\s/g, '')).toContain(shared.slides.at(-1)!.title.replace(/\s/g, ''))
  }).toPass({ timeout: 20_000 })
})
