import type { Page } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { watchPage } from '../support/watchPage.ts'

/** Plays ten syllables, a pause and ten syllables on a deck behind the guard, and sees that they are heard as such. */
export async function expectToHear(page: Page, url: string): Promise<void> {
  const watch = watchPage(page)
  await page.goto(`${url}/2`)
  await page.locator('.slidev-slide-content').first().waitFor()
  // A browser plays only to those who have touched the page.
  await page.keyboard.press('Shift')
  const heard = await page.evaluate(async (root) => {
    const { listen } = await import(`${root}/packages/slidev-addon-rehearsal/microphone/listen.ts`) as typeof import('../../packages/slidev-addon-rehearsal/microphone/listen.ts')
    const { fakeSpeech, joined } = await import(`${root}/tests/support/fakeSound.ts`) as typeof import('../support/fakeSound.ts')
    const context = new AudioContext()
    const said = fakeSpeech(context.sampleRate, { syllables: 10, perSecond: 5 })
    const sound = joined(said, new Float32Array(context.sampleRate), said)
    const buffer = context.createBuffer(1, sound.length, context.sampleRate)
    buffer.copyToChannel(sound as Float32Array<ArrayBuffer>, 0)
    const destination = context.createMediaStreamDestination()
    const source = new AudioBufferSourceNode(context, { buffer })
    source.connect(destination)

    const all = { reports: 0, levelDb: -120, sounding: [] as boolean[], syllables: 0 }
    const end = await listen(destination.stream, ({ levelDb, sounding, syllables }) => {
      all.reports++
      all.levelDb = Math.max(all.levelDb, levelDb)
      all.sounding.push(...sounding)
      all.syllables += syllables
    })
    source.start(context.currentTime + 0.5)
    await new Promise(resolve => source.onended = resolve)
    await new Promise(resolve => setTimeout(resolve, 700))
    end()
    const { reports } = all
    await new Promise(resolve => setTimeout(resolve, 300))
    void context.close()
    return { ...all, after: all.reports - reports }
  }, `${url}/@fs${root}`)

  // A busy machine may let the sound of a stream stutter, and a stutter is a dip.
  expect(Math.abs(heard.syllables - 20)).toBeLessThanOrEqual(2)
  expect(heard.levelDb).toBeGreaterThan(-30)
  expect(heard.levelDb).toBeLessThan(-5)
  expect(heard.sounding.length / heard.reports).toBeCloseTo(10, 0)
  expect(heard.sounding.filter(Boolean).length / 100).toBeGreaterThan(3)
  expect(heard.sounding.map(Number).join('')).toMatch(/10{70,110}1/)
  expect(heard.after).toBe(0)
  expect(watch.takeProblems()).toEqual([])
}
