import type { BrowserHost, FoundBrowser } from './findBrowser.ts'
import { expect, it } from 'vitest'
import { findBrowser } from './findBrowser.ts'

const playwright = '/home/me/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome'
const installed = '/usr/bin/google-chrome'

const embedded: FoundBrowser = {
  executablePath: '/cache/chromium',
  env: { LD_LIBRARY_PATH: '/cache/lib' },
}

interface FakeMachine {
  files?: string[]
  /** Why an executable fails to start. */
  broken?: Record<string, string>
  env?: Record<string, string>
  noEmbedded?: boolean
}

function find({ files = [], broken = {}, env = {}, noEmbedded = false }: FakeMachine): Promise<FoundBrowser> {
  const host: BrowserHost = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    home: '/home/me',
    exists: path => files.includes(path),
    unpackEmbedded: async () => {
      if (noEmbedded)
        throw new Error('the package is not installed')
      return embedded
    },
    playwrightPath: () => playwright,
  }
  return findBrowser(host, async ({ executablePath }) => {
    if (broken[executablePath])
      throw new Error(broken[executablePath])
  })
}

it('takes the browser that the variable names', async () => {
  expect(await find({ files: ['/b', playwright], env: { DECK_BROWSER: '/b' } })).toMatchObject({ executablePath: '/b' })
})

it('takes Playwright\'s own, then an installed one, then the embedded one', async () => {
  expect((await find({ files: [installed, playwright] })).executablePath).toBe(playwright)
  expect((await find({ files: [installed] })).executablePath).toBe(installed)
  expect(await find({})).toEqual(embedded)
})

it('goes on to the next place where a browser that it found does not start', async () => {
  const machine = { files: [playwright, installed], broken: { [playwright]: 'error while loading shared libraries: libnss3.so' } }
  expect(await find(machine)).toMatchObject({ executablePath: installed })
})

it('does not skip a named browser that is missing', async () => {
  const machine = { files: [playwright], env: { DECK_BROWSER: '/nowhere/chrome' } }
  await expect(find(machine)).rejects.toThrow(/DECK_BROWSER names a browser that does not exist: \/nowhere\/chrome/)
})

it('does not skip a named browser that does not start', async () => {
  await expect(find({ files: ['/a', playwright], broken: { '/a': 'not executable' }, env: { DECK_BROWSER: '/a' } })).rejects.toThrow(/DECK_BROWSER names a browser that does not start: \/a\n {2}not executable/)
})

it('lists what was tried and what to do where nothing works', async () => {
  await expect(find({ files: [installed], broken: { [installed]: 'libnss3.so is missing' }, noEmbedded: true })).rejects.toThrow(new RegExp([
    'No browser can be started',
    'Playwright\'s Chromium .*ms-playwright.*: not installed',
    '/usr/bin/google-chrome: libnss3.so is missing',
    'embedded Chromium .*: the package is not installed',
    'DECK_BROWSER=<path>',
    'npx playwright install chromium',
  ].join('[\\s\\S]*')))
})
