import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { openDeck } from '@interview-deck/toolbox/shots/deckPage'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { watchPage } from '../support/watchPage.ts'

test('the presenter\'s view shows each section\'s note', async ({ page, presenterUrl }) => {
  const whole = await loadDeck({ root })
  const watch = watchPage(page)
  await openDeck(page, presenterUrl)
  // Loading the page anew for each takes ten times as long as turning to it.
  await page.goto(`${presenterUrl}/presenter/${whole.sections[0]!.slug}`)
  let at = whole.sections[0]!.slides[0]!.no
  for (const { slides } of whole.sections) {
    const { no, note, file, line } = slides[0]!
    // The note is Markdown with click marks: its first plain words are what the page has to show.
    const words = note.replace(/\[click(?::\d+)?\]/g, ' ').trim().split(/\n/)[0]!.replace(/[*_`]/g, '').trim()
    for (; at < no; at++)
      await page.keyboard.press('ArrowDown')
    await expect(page.locator('.slidev-note').first(), `slide ${no}, ${file}:${line}`).toContainText(words, { timeout: 20_000 })
  }
  expect(watch.takeProblems()).toEqual([])
})
