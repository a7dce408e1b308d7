import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findBrowser } from './findBrowser.ts'
import { createHost } from './host.ts'
import { launchBrowser } from './launchBrowser.ts'
import { createProvenBrowsers } from './provenBrowsers.ts'

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
  await expect(findBrowser({
    explicitPath: '/bin/ls',
    host: createHost(),
  })).rejects.toThrow(/does not start: \/bin\/ls\n {2}does not answer like a Chromium/)
})

it('asks a browser again that started before and does not now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proven-'))
  try {
    const proven = createProvenBrowsers(join(folder, 'proven'))
    const stale = { executablePath: '/bin/ls', source: 'named' as const, args: [], env: {} }
    proven.add(stale)
    await expect(launchBrowser({ explicitPath: '/bin/ls', host: createHost(proven) })).rejects.toThrow(/does not start: \/bin\/ls/)
    expect(proven.has(stale)).toBe(false)
  }
  finally {
    rmSync(folder, { recursive: true })
  }
})
