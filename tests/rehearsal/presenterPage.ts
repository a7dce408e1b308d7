import type { Locator, Page } from '@playwright/test'
import { navOf } from '@interview-deck/toolbox/shots/deckPage'

/** The presenter's view as a presenter uses it, with a clock that the test holds. */
export class PresenterPage {
  readonly page: Page
  readonly bar: Locator
  /** Question and budget. */
  readonly line: Locator
  /** The whole talk: elapsed, remaining, behind or ahead. */
  readonly talk: Locator
  private readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
    this.bar = page.getByRole('region', { name: '리허설' })
    this.line = page.getByRole('timer')
    this.talk = this.bar.locator('.rehearsal-talk')
  }

  async open(path: string): Promise<void> {
    await this.page.clock.install()
    await this.page.goto(this.url + path)
    await this.bar.waitFor()
  }

  /** From here on no time passes but by `speak`. */
  async freezeTime(): Promise<void> {
    // Each window counts from its own beginning; the clock stops in all of them, at a time that none has passed before it is told.
    const times = await Promise.all(this.page.context().pages().map(page => page.evaluate(() => Date.now())))
    await this.page.clock.pauseAt(Math.max(...times) + 20_000)
  }

  /** Pages do not load while time stands still (all windows share one clock): lets it run for as long as `work` takes. */
  async withTime(work: () => Promise<void>): Promise<void> {
    await this.page.clock.resume()
    await work()
    await this.freezeTime()
  }

  /** A minute at a time, as a page hears of it that is hidden; the last one tick by tick. */
  async speak(seconds: number): Promise<void> {
    const minutes = Math.max(0, Math.ceil(seconds / 60) - 1)
    for (let minute = 0; minute < minutes; minute++)
      await this.page.clock.fastForward(60_000)
    await this.page.clock.runFor((seconds - 60 * minutes) * 1000)
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true })
  }

  async press(name: string): Promise<void> {
    await this.button(name).click()
  }

  /** Goes to a slide by its number or by its section's slug, as a click on the wall does: without a reload. */
  async goTo(slide: number | string): Promise<void> {
    await (await navOf(this.page)).evaluate((nav, slide) => nav.go(slide), slide)
    await this.page.waitForURL(url => url.pathname.startsWith('/presenter/'))
  }

  /** Clicks of the slide that is shown; Slidev knows them once it is drawn. */
  async clicksTotal(): Promise<number> {
    return (await navOf(this.page)).evaluate(nav => nav.clicksTotal)
  }

  async reload(): Promise<void> {
    await this.withTime(async () => {
      await this.page.reload()
      await this.bar.waitFor()
    })
  }

  /** Goes to the records as the link in the bar does: without a reload. */
  async openRecords(): Promise<void> {
    await this.bar.getByRole('link', { name: '연습 기록' }).click()
    await this.page.getByRole('heading', { name: '연습 기록' }).waitFor()
  }

  /** Cells of one question's row in the table of the run, as text. */
  async row(question: string): Promise<string[]> {
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: question }) }).first()
    return (await row.getByRole('cell').allTextContents()).map(text => text.trim())
  }
}
