import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { goToSlide, openDeck } from '@interview-deck/toolbox/shots/deckPage'
import { expect } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { SEEN } from './seen.ts'

/** Rows of `docs/slidev.md` below a heading, each by its cells, without the marks of code. */
export function rowsOf(heading: string): string[][] {
  const part = readFileSync(join(root, 'docs/slidev.md'), 'utf-8').split(/^## /m).find(part => part.startsWith(heading))!
  return [...part.matchAll(/^\|(.*)\|$/gm)].slice(2).map(([, row]) => row!.split('|').map(cell => cell.trim().replace(/^`(.*)`$/, '$1')))
}

export const WORKING = ['Syntax and features', 'Layouts', 'Components'].flatMap(rowsOf).map(([name]) => name!)
export const REFUSED = rowsOf('Refused')

/** The deck with a slide for each row that works, in a folder that the caller removes. */
export async function layOutDeck(): Promise<string> {
  const deck = join(root, '.cache/slidev', String(process.pid))
  await rm(deck, { recursive: true, force: true })
  await mkdir(deck, { recursive: true })
  await cp(join(import.meta.dirname, 'deck'), deck, { recursive: true })
  return deck
}

export async function lookAtAll(page: Page, url: string, where: 'start' | 'shared') {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`${page.url()}: ${error.message}`))
  page.on('response', response => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`))
  // A server that has just started bundles what Slidev is made of.
  await page.goto(url)
  await page.locator('#slide-content .slidev-page-1').waitFor({ timeout: 180_000 })
  const slides = await openDeck(page, url)
  for (const { no, title } of slides) {
    const { text, css, ...own } = SEEN[title]!
    const slide = page.locator(`#slide-content .slidev-page-${no}`)
    await goToSlide(page, no, 9)
    const selector = own[where] ?? css
    if (selector)
      await expect.soft(slide.locator(selector).first(), `${title}: ${selector}`).toBeVisible({ timeout: 60_000 })
    if (text)
      await expect.soft(slide, title).toContainText(text)
    if (selector?.includes('iframe'))
      await expect.soft(slide.frameLocator('iframe').locator('p'), title).toHaveText('안에 든 쪽입니다')
  }
  expect(problems).toEqual([])
}
