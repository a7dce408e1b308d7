import type { Browser, LaunchOptions } from 'playwright-core'
import type { FoundBrowser } from './findBrowser.ts'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findBrowser, startFirst } from './findBrowser.ts'

/** On top of Playwright's own, which turn off background networking, updates, sync, and the sandbox. */
const headlessArgs = [
  // The same glyph positions on every machine, whatever its hinting settings.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  // No host name leaves the machine, even if a page asked for one.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-pings',
]

function launchOptionsFor({ executablePath, env }: FoundBrowser): LaunchOptions {
  return { executablePath, args: headlessArgs, env: { ...process.env, ...env } as Record<string, string> }
}

/** Launch options for `playwright.config.ts`: `use: { launchOptions: await playwrightLaunchOptions() }`. */
export async function playwrightLaunchOptions(): Promise<LaunchOptions> {
  return launchOptionsFor(await findBrowser())
}

/** Milliseconds; then the next browser is tried. */
const LAUNCH_TIMEOUT = 60_000

/** Starts a headless Chromium (see {@link startFirst}). The caller closes it, or `signal` does: then the caller handles the process's signals as well. */
export async function launchBrowser(signal?: AbortSignal): Promise<Browser> {
  const handlers = signal && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const browser = await startFirst(found => chromium.launch({ ...launchOptionsFor(found), ...handlers, timeout: LAUNCH_TIMEOUT }))
  const close = () => void browser.close()
  signal?.addEventListener('abort', close, { once: true })
  browser.once('disconnected', () => signal?.removeEventListener('abort', close))
  if (signal?.aborted)
    close()
  return browser
}
