import type { Browser, LaunchOptions } from 'playwright-core'
import type { FindBrowserOptions } from './findBrowser.ts'
import type { FoundBrowser } from './types.ts'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findBrowser } from './findBrowser.ts'
import { createHost } from './host.ts'
import { BrowserNotFoundError } from './types.ts'

/**
 * Arguments on top of Playwright's own, which already turn off background networking, updates, sync and first-run pages.
 * Playwright runs Chromium without its sandbox; what is opened here is the deck's own build on loopback.
 */
const headlessArgs = [
  // The same glyph positions on every machine, whatever its hinting settings.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  // No host name leaves the machine, even if a page asked for one.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-pings',
]

/** What Playwright needs to start the browser that was found. */
export function launchOptionsFor(browser: FoundBrowser): LaunchOptions {
  return {
    executablePath: browser.executablePath,
    args: [...headlessArgs, ...browser.args],
    env: {
      ...process.env,
      ...browser.env,
    } as Record<string, string>,
  }
}

/**
 * Launch options for `playwright.config.ts`: `use: { launchOptions: await playwrightLaunchOptions() }`.
 *
 * @throws BrowserNotFoundError see {@link findBrowser}
 */
export async function playwrightLaunchOptions(options?: FindBrowserOptions): Promise<LaunchOptions> {
  return launchOptionsFor(await findBrowser(options))
}

export interface LaunchBrowserOptions extends FindBrowserOptions {
  /** Closes the browser. Whoever gives one handles the signals of the process, and puts things away in order. */
  signal?: AbortSignal
}

/**
 * Starts a headless Chromium. The caller closes it.
 *
 * A browser that has started before is not asked again whether it does. Where it does not after all (a system library may
 * be gone since), all are looked at anew.
 *
 * @throws BrowserNotFoundError see {@link findBrowser}
 */
export async function launchBrowser({ signal, explicitPath, host = createHost() }: LaunchBrowserOptions = {}): Promise<Browser> {
  const handlers = signal && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const start = async () => {
    const browser = await chromium.launch({ ...await playwrightLaunchOptions({ explicitPath, host }), ...handlers })
    const close = () => void browser.close()
    signal?.addEventListener('abort', close, { once: true })
    browser.once('disconnected', () => signal?.removeEventListener('abort', close))
    if (signal?.aborted)
      close()
    return browser
  }
  try {
    return await start()
  }
  catch (error) {
    if (error instanceof BrowserNotFoundError)
      throw error
    host.forgetProven()
    return start()
  }
}
