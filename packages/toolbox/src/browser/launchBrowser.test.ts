import { expect, it, vi } from 'vitest'
import { findBrowser } from './findBrowser.ts'
import { launchBrowser } from './launchBrowser.ts'

it('starts a browser that renders, prints and reaches no other machine', { timeout: 60_000 }, async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>연습</h1>')
    expect(await page.locator('h1').textContent()).toBe('연습')
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  }
  finally {
    await browser.close()
  }
})

it('tells a program that is no browser from one', async () => {
  vi.stubEnv('DECK_BROWSER', '/bin/ls')
  await expect(findBrowser()).rejects.toThrow(/does not start: \/bin\/ls\n {2}does not answer like a Chromium/)
  await expect(launchBrowser()).rejects.toThrow(/DECK_BROWSER names a browser that does not start: \/bin\/ls/)
  vi.unstubAllEnvs()
})
