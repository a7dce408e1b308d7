import type { Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SINGLE_FILE } from '@interview-deck/toolbox/output/fileNames'
import { goToSlide } from '@interview-deck/toolbox/shots/deckPage'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { rules } from '../deck/rules/index.ts'
import { installPageTools } from '../deck/rules/pageTools.ts'
import { weighPages } from '../share/support/weighPages.ts'
import { violations } from '../support/accessibility.ts'
import { shared } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { watchPage } from '../support/watchPage.ts'
import { averageHandle, exhibitOn, openExhibit, SLIDES } from './trials.ts'

const NAMES = ['policy', 'budget'] as const

async function goTo(page: Page, no: number) {
  await page.evaluate(no => (document.querySelector('#app') as any).__vue_app__.config.globalProperties.$router.replace(`/${no}`), no)
  await expect(page.locator(`.slidev-page[data-slidev-no="${no}"] .slidev-layout`)).toBeVisible()
}

test('a page of an exhibit is as light as any other', async ({ sharedSite }) => {
  for (const { path, firstPaint, steppable } of await weighPages(sharedSite.dir)) {
    expect(firstPaint, `/${path} before its first paint`).toBeLessThanOrEqual(60 * 1024)
    expect(steppable, `/${path} until it can be stepped through`).toBeLessThanOrEqual(170 * 1024)
  }
})

test('all three work under the strict policy, and keep what was done when their slides are dropped', async ({ page, sharedSite }) => {
  const watch = watchPage(page)
  await page.goto(`${sharedSite.url}${SLIDES.budget}`)
  const budget = exhibitOn(page, 'budget')
  await budget.getByRole('spinbutton', { name: '횟수' }).fill('5')
  await goTo(page, SLIDES.policy)
  const policy = exhibitOn(page, 'policy')
  await policy.getByLabel('1번 출발지', { exact: true }).fill('10.1.0.0/16')
  await goTo(page, SLIDES.average)
  await averageHandle(page).fill('40')

  await goTo(page, SLIDES.far)
  await expect(page.locator('.exhibit')).toHaveCount(0)
  await goTo(page, SLIDES.budget)
  await expect(budget.getByRole('spinbutton', { name: '횟수' })).toHaveValue('5')
  await goTo(page, SLIDES.average)
  await expect(averageHandle(page)).toHaveValue('40')
  await goTo(page, SLIDES.policy)
  await expect(policy.getByLabel('1번 출발지', { exact: true })).toHaveValue('10.1.0.0/16')
  expect(watch.takeProblems()).toEqual([])
})

test('two windows of the shared deck are in step, the later one too', async ({ context, page, sharedSite }) => {
  await openExhibit(page, sharedSite.url, 'budget')
  await exhibitOn(page, 'budget').getByRole('spinbutton', { name: '횟수' }).fill('9')
  const other = await context.newPage()
  await openExhibit(other, sharedSite.url, 'budget')
  await expect(exhibitOn(other, 'budget').getByRole('spinbutton', { name: '횟수' })).toHaveValue('9')
  await exhibitOn(other, 'budget').getByRole('button', { name: '30일' }).click()
  await expect(exhibitOn(page, 'budget').getByRole('button', { name: '30일' })).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 })
})

test('keeps the rules of every slide, and has nothing that a screen reader would stumble over', async ({ page, sharedSite }) => {
  for (const name of NAMES) {
    await openExhibit(page, sharedSite.url, name)
    for (const clicks of [0, undefined]) {
      await goToSlide(page, SLIDES[name], clicks)
      await page.evaluate(installPageTools)
      for (const [rule, find] of Object.entries(rules))
        expect(await page.evaluate(find, `#slide-content .slidev-page-${SLIDES[name]}`), `${name}, ${clicks ?? 'all'} clicks: ${rule}`).toEqual([])
    }
    expect(await violations(page, '.exhibit'), name).toEqual([])
  }
})

test.describe('on a phone held upright', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, serviceWorkers: 'block' })

  test('everything is as wide as the screen and large enough for a finger, and a drag turns no slide', async ({ page, sharedSite }) => {
    for (const name of NAMES) {
      const exhibit = await openExhibit(page, sharedSite.url, name)
      const found = await exhibit.evaluate((exhibit) => {
        const controls = [...exhibit.querySelectorAll<HTMLElement>('button, select, input:not([tabindex="-1"])')].filter(element => element.checkVisibility())
        return {
          width: document.documentElement.scrollWidth,
          small: controls.filter(element => element.getBoundingClientRect().height < 44).map(element => element.outerHTML.slice(0, 80)),
          cut: [...exhibit.querySelectorAll<HTMLElement>('*')].filter(element => element.getClientRects().length && element.getBoundingClientRect().right > innerWidth + 13 && !element.closest('.sr-only')).map(element => element.outerHTML.slice(0, 80)),
        }
      })
      expect(found, name).toEqual({ width: 390, small: [], cut: [] })
    }

    await goTo(page, SLIDES.average)
    const box = (await averageHandle(page).boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(44)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: box.y + box.height / 2 }] })
    const url = page.url()
    await touch('touchStart', box.x + box.width * 0.22)
    for (const share of [0.3, 0.5, 0.6, 0.7])
      await touch('touchMove', box.x + box.width * share)
    await touch('touchEnd')
    await expect(averageHandle(page)).not.toHaveValue('25')
    expect(page.url()).toBe(url)
  })
})

test('prints as a still: every mark, every finding, no controls', async ({ page, sharedSite }) => {
  await page.goto(`${sharedSite.url}${SLIDES.average}`)
  await averageHandle(page).waitFor()
  const chunks = (await readdir(join(sharedSite.dir, 'assets'))).filter(name => /^md-.*\.js$/.test(name)).length
  await page.waitForFunction(chunks => performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/md-/.test(name)).length >= chunks - 1, chunks)
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })) }).promise
  const textOf = async (no: number) => (await (await pdf.getPage(no)).getTextContent()).items.map(item => 'str' in item ? item.str : '').join('').replace(/\s+/g, '')
  expect(await textOf(SLIDES.average)).toContain('업계평균')
  const policy = await textOf(SLIDES.policy)
  expect(policy).toContain('172.16.4.7')
  expect(policy).toContain('뒤집힙니다')
  expect(policy).not.toContain('정책추가')
  const budget = await textOf(SLIDES.budget)
  expect(budget).toContain('측정값이아닙니다')
  expect(budget).not.toContain('처음으로')
})

test('works in the deck that is one file', async ({ page }) => {
  const slideOf = (component: string) => shared.slides.find(({ content }) => content.includes(`<${component} `))!.no
  const exhibitOf = (component: string) => page.locator(`.slidev-page-${slideOf(component)} .exhibit:not([inert])`).first()
  const watch = watchPage(page)
  await page.goto(`${pathToFileURL(join(root, 'dist-single', SINGLE_FILE)).href}#/${slideOf('PolicyCheck')}`)
  const policy = exhibitOf('PolicyCheck')
  await policy.getByRole('button', { name: '1번 정책 지우기' }).click()
  await expect(policy.getByRole('region', { name: '검증 결과' })).toContainText('3건')
  await page.evaluate(no => location.hash = `#/${no}`, slideOf('ErrorBudget'))
  await exhibitOf('ErrorBudget').getByRole('button', { name: '30일' }).click()
  await expect(exhibitOf('ErrorBudget')).toContainText('30일에 43.2분 허용')
  expect(watch.takeProblems()).toEqual([])
})
