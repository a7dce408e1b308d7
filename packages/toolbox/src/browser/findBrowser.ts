import type { BrowserCandidate, BrowserHost, BrowserSource, FoundBrowser, TriedBrowser } from './types.ts'
import { isAbsolute, resolve } from 'node:path'
import process from 'node:process'
import { createHost } from './host.ts'
import { installedBrowserPaths } from './installedBrowsers.ts'
import { playwrightBrowserPaths } from './playwrightBrowsers.ts'
import { BrowserNotFoundError } from './types.ts'

/** The environment variable by which a user names a browser. */
export const browserVariable = 'DECK_BROWSER'

export interface FindBrowserOptions {
  /** Path of a Chromium that the user names on the command line; wins over `DECK_BROWSER`. */
  explicitPath?: string
  /** What stands for the machine; only tests need to set it. */
  host?: BrowserHost
}

/**
 * Finds a Chromium that starts, in this order: the one that the user names, one that Playwright manages, an installed
 * Chrome, Edge or Chromium, the one embedded in the `@sparticuz/chromium` package.
 *
 * Every candidate is started for its version, because a browser that is there may still miss a system library.
 *
 * @throws BrowserNotFoundError where a browser that the user names is missing or does not start (it is never skipped in
 * silence), or where nothing works.
 */
export async function findBrowser({ explicitPath, host = createHost() }: FindBrowserOptions = {}): Promise<FoundBrowser> {
  const named = explicitPath ?? (host.env[browserVariable] || undefined)
  if (named !== undefined) {
    return findNamed(named, explicitPath === undefined ? browserVariable : '--browser', host)
  }

  const tried: TriedBrowser[] = []
  const places: [BrowserSource, string[]][] = [
    ['playwright', playwrightBrowserPaths(host)],
    ['installed', installedBrowserPaths(host)],
  ]
  for (const [source, paths] of places) {
    const present = [...new Set(paths)].filter(host.exists)
    if (!present.length) {
      tried.push({
        place: describePlace(source, paths),
        reason: 'not installed',
      })
    }
    for (const executablePath of present) {
      const browser: BrowserCandidate = {
        executablePath,
        source,
        args: [],
        env: {},
      }
      const failure = await host.probe(browser)
      if (!failure)
        return browser
      tried.push({ place: executablePath, reason: failure })
    }
  }

  try {
    const browser = await host.unpackEmbedded()
    const failure = await host.probe(browser)
    if (!failure)
      return browser
    tried.push({ place: browser.executablePath, reason: failure })
  }
  catch (error) {
    tried.push({ place: 'the embedded Chromium (@sparticuz/chromium)', reason: (error as Error).message })
  }
  throw new BrowserNotFoundError(notFoundMessage(tried))
}

async function findNamed(path: string, origin: string, host: BrowserHost): Promise<FoundBrowser> {
  const executablePath = isAbsolute(path) ? path : resolve(process.cwd(), path)
  if (!host.exists(executablePath))
    throw new BrowserNotFoundError(`${origin} names a browser that does not exist: ${executablePath}\nGive the path of a Chrome, Edge or Chromium executable, or leave ${origin} out to let one be found.`)
  const browser: BrowserCandidate = {
    executablePath,
    source: 'named',
    args: [],
    env: {},
  }
  const failure = await host.probe(browser)
  if (failure)
    throw new BrowserNotFoundError(`${origin} names a browser that does not start: ${executablePath}\n  ${failure}\nGive the path of a Chrome, Edge or Chromium executable, or leave ${origin} out to let one be found.`)
  return browser
}

function describePlace(source: BrowserSource, paths: string[]): string {
  return source === 'playwright'
    ? `Playwright's Chromium (${paths[0] ?? 'no folder'})`
    : 'Chrome, Edge or Chromium in the usual places and on PATH'
}

function notFoundMessage(tried: TriedBrowser[]): string {
  return [
    'No browser can be started. Tried, in this order:',
    ...tried.map(({ place, reason }) => `  - ${place}: ${reason}`),
    'What helps, any one of:',
    `  - name a Chrome, Edge or Chromium: --browser <path>, or ${browserVariable}=<path>`,
    '  - let Playwright fetch one: npx playwright install chromium',
    '  - install one with the system\'s package manager, for example: apt-get install chromium',
    '  - on Linux x64, reinstall the embedded one: npm ci',
  ].join('\n')
}
