import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { UserError } from '../cli/userError.ts'
import { unpackEmbedded } from './embeddedBrowser.ts'
import { installedBrowserPaths } from './installedBrowsers.ts'

const browserVariable = 'DECK_BROWSER'

/** Milliseconds. */
const PROBE_TIMEOUT = 20_000

export interface FoundBrowser {
  executablePath: string
  env: Record<string, string>
}

/** Tests replace it. */
const machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: (path: string) => existsSync(path),
  /** Where playwright-core keeps its own Chromium, whether it is there or not. */
  playwrightPath: () => chromium.executablePath(),
  unpackEmbedded: () => unpackEmbedded(),
}

export type BrowserHost = typeof machine

/** Finds a Chromium that answers for its version, see {@link startFirst}. */
export function findBrowser(host = machine, probe = probeVersion): Promise<FoundBrowser> {
  return startFirst(async (browser) => {
    await probe(browser)
    return browser
  }, host)
}

/**
 * Starts the first Chromium that does, in this order: the one that the user names, Playwright's own, an installed Chrome, Edge
 * or Chromium, the one embedded in the `@sparticuz/chromium` package. One that is there may still miss a system library.
 *
 * @throws UserError where nothing works, or not what the user names: it is never skipped in silence
 */
export async function startFirst<T>(start: (browser: FoundBrowser) => Promise<T>, host = machine): Promise<T> {
  const named = host.env[browserVariable]
  if (named)
    return startNamed(resolve(named), host, start)

  const tried: string[] = []
  const attempt = async (place: string, find: () => FoundBrowser | Promise<FoundBrowser>): Promise<{ started: T } | undefined> => {
    try {
      return { started: await start(await find()) }
    }
    catch (error) {
      tried.push(`${place}: ${reasonOf(error)}`)
    }
  }
  const playwrightPath = host.playwrightPath()
  const places = [
    { name: `Playwright's Chromium (${playwrightPath})`, paths: [playwrightPath] },
    { name: 'Chrome, Edge or Chromium in the usual places and on PATH', paths: [...new Set(installedBrowserPaths(host))] },
  ]
  for (const { name, paths } of places) {
    const present = paths.filter(host.exists)
    if (!present.length)
      tried.push(`${name}: not installed`)
    for (const executablePath of present) {
      const done = await attempt(executablePath, () => ({ executablePath, env: {} }))
      if (done)
        return done.started
    }
  }
  const done = await attempt('the embedded Chromium (@sparticuz/chromium)', host.unpackEmbedded)
  if (done)
    return done.started
  throw new UserError([
    'No browser can be started. Tried, in this order:',
    ...tried.map(place => `  - ${place}`),
    'What helps, any one of:',
    `  - name a Chrome, Edge or Chromium: ${browserVariable}=<path>`,
    '  - let Playwright fetch one: npx playwright install chromium',
    '  - install one with the system\'s package manager, for example: apt-get install chromium',
    '  - on Linux x64, reinstall the embedded one: npm ci',
  ].join('\n'))
}

async function startNamed<T>(executablePath: string, host: BrowserHost, start: (browser: FoundBrowser) => Promise<T>): Promise<T> {
  const fail = (what: string) => new UserError(`${browserVariable} names a browser that does not ${what}\nGive the path of a Chrome, Edge or Chromium executable, or leave ${browserVariable} out to let one be found.`)
  if (!host.exists(executablePath))
    throw fail(`exist: ${executablePath}`)
  try {
    return await start({ executablePath, env: {} })
  }
  catch (error) {
    throw fail(`start: ${executablePath}\n  ${reasonOf(error)}`)
  }
}

/** Runs `browser --version`, except on Windows, where that would open a window. */
async function probeVersion({ executablePath, env }: FoundBrowser): Promise<void> {
  if (process.platform === 'win32')
    return
  const { stdout } = await promisify(execFile)(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: PROBE_TIMEOUT })
  // What answers to --version need not be a browser.
  if (!/chrom|edge/i.test(stdout))
    throw new Error(`does not answer like a Chromium (${JSON.stringify(stdout.trim().slice(0, 80))})`)
}

/** One line: what the system says of a missing library, else what comes first. */
function reasonOf(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: string }
  const lines = (stderr?.trim() || message).split('\n')
  return (lines.find(line => line.includes('error while loading')) ?? lines[0]!).trim()
}
