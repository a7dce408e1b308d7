import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Opens the drill and waits for its first screen. Chance leaves the deck's order as it is, so that a test knows what comes. */
export async function openDrill(page: Page, url: string): Promise<void> {
  await page.addInitScript(() => {
    Math.random = () => 0.999_999
  })
  await page.goto(`${url}/drill`)
  await expect(heading(page)).toHaveText('질문 연습')
}

/** The beginning of a prepared text, up to its first blank: a blank is drawn, and has no brackets. */
export function sayable(text: string): string {
  return text.split('[[')[0]!.trim()
}

export function heading(page: Page) {
  return page.locator('.practice h1')
}

/** What every screen of the drill begins with: the heading has the focus, so that keys and screen readers start there. */
export async function expectHeading(page: Page, text: string): Promise<void> {
  await expect(heading(page)).toHaveText(text)
  await expect(heading(page)).toBeFocused()
}

/** Answers the question on the screen by keyboard, up to the next question or the summary. */
export async function answer(page: Page, gradeKey: 'a' | 's' | 'd'): Promise<void> {
  await page.keyboard.press('Space')
  await expect(page.locator('.practice-review')).toBeVisible()
  await page.keyboard.press(gradeKey)
  await expect(page.locator('.practice-follow-up')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('.practice-answer')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('.practice-follow-up')).toHaveCount(0)
}
