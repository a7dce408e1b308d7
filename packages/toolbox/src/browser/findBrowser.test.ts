import type { BrowserCandidate, BrowserHost } from './types.ts'
import { expect, it } from 'vitest'
import { findBrowser } from './findBrowser.ts'

const embedded: BrowserCandidate = {
  executablePath: '/cache/chromium',
  source: 'embedded',
  args: [],
  env: { LD_LIBRARY_PATH: '/cache/lib' },
}

interface FakeMachine {
  files?: string[]
  /** Why an executable fails to start. */
  broken?: Record<string, string>
  env?: Record<string, string>
  noEmbedded?: boolean
}

function fakeHost({ files = [], broken = {}, env = {}, noEmbedded = false }: FakeMachine): BrowserHost {
  return {
    platform: 'linux',
    arch: 'x64',
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    home: '/home/me',
    exists: path => files.includes(path),
    list: folder => [
      ...new Set(files.filter(file => file.startsWith(`${folder}/`)).map(file => file.slice(folder.length + 1).split('/')[0]!)),
    ],
    probe: async browser => broken[browser.executablePath],
    forgetProven: () => {},
    unpackEmbedded: async () => {
      if (noEmbedded)
        throw new Error('the package is not installed')
      return embedded
    },
    playwrightPath: () => '/home/me/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome',
  }
}

const playwright = '/home/me/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome'
const headlessShell = '/home/me/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell'
const olderPlaywright = '/home/me/.cache/ms-playwright/chromium-1100/chrome-linux/chrome'
const installed = '/usr/bin/google-chrome'

it('takes the browser that the option names, before the one that the variable names', async () => {
  const host = fakeHost({
    files: ['/a', '/b', playwright],
    env: { DECK_BROWSER: '/b' },
  })
  expect(await findBrowser({ explicitPath: '/a', host })).toMatchObject({ executablePath: '/a', source: 'named' })
  expect(await findBrowser({ host })).toMatchObject({ executablePath: '/b', source: 'named' })
})

it('takes one that Playwright manages, then an installed one, then the embedded one', async () => {
  const found = async (files: string[]) => (await findBrowser({
    host: fakeHost({ files }),
  })).executablePath
  expect(await found([installed, playwright])).toBe(playwright)
  expect(await found([installed, headlessShell])).toBe(headlessShell)
  expect(await found([installed, olderPlaywright])).toBe(olderPlaywright)
  expect(await found([installed])).toBe(installed)
  expect(await findBrowser({
    host: fakeHost({}),
  })).toEqual(embedded)
})

it('prefers the newest of the browsers that other versions of Playwright left', async () => {
  const newer = olderPlaywright.replace('1100', '1240')
  expect((await findBrowser({
    host: fakeHost({
      files: [olderPlaywright, newer],
    }),
  })).executablePath).toBe(newer)
})

it('goes on to the next place where a browser that it found does not start', async () => {
  const host = fakeHost({
    files: [playwright, installed],
    broken: { [playwright]: 'error while loading shared libraries: libnss3.so' },
  })
  expect(await findBrowser({ host })).toMatchObject({ executablePath: installed, source: 'installed' })
})

it('does not skip a named browser that is missing', async () => {
  const host = fakeHost({
    files: [playwright],
    env: { DECK_BROWSER: '/nowhere/chrome' },
  })
  await expect(findBrowser({ host })).rejects.toThrow(/DECK_BROWSER names a browser that does not exist: \/nowhere\/chrome/)
  await expect(findBrowser({ explicitPath: '/elsewhere', host })).rejects.toThrow(/--browser names a browser that does not exist: \/elsewhere/)
})

it('does not skip a named browser that does not start', async () => {
  const host = fakeHost({
    files: ['/a', playwright],
    broken: { '/a': 'not executable' },
  })
  await expect(findBrowser({ explicitPath: '/a', host })).rejects.toThrow(/--browser names a browser that does not start: \/a\n {2}not executable/)
})

it('lists what was tried and what to do where nothing works', async () => {
  const host = fakeHost({
    files: [installed],
    broken: { [installed]: 'libnss3.so is missing' },
    noEmbedded: true,
  })
  await expect(findBrowser({ host })).rejects.toThrow(new RegExp([
    'No browser can be started',
    'Playwright\'s Chromium .*ms-playwright.*: not installed',
    '/usr/bin/google-chrome: libnss3.so is missing',
    'embedded Chromium .*: the package is not installed',
    'DECK_BROWSER=<path>',
    'npx playwright install chromium',
  ].join('[\\s\\S]*')))
})
