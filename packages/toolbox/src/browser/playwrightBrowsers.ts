import type { BrowserHost } from './types.ts'
import { posix, win32 } from 'node:path'

/** Where the executable stands inside a `chromium-1234` or `chromium_headless_shell-1234` folder. */
const executables: Record<string, string[]> = {
  linux: [
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-linux/chrome',
  ],
  darwin: [
    'chrome-headless-shell-mac-arm64/chrome-headless-shell',
    'chrome-headless-shell-mac-x64/chrome-headless-shell',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'chrome-headless-shell-win64\\chrome-headless-shell.exe',
    'chrome-win64\\chrome.exe',
    'chrome-win\\headless_shell.exe',
    'chrome-win\\chrome.exe',
  ],
}

const browserFolder = /^chromium(?:_headless_shell)?-(\d+)$/

/**
 * Lists the Chromiums in Playwright's cache: the one that the installed playwright-core belongs to, then those that
 * other versions of Playwright left there, newest first.
 *
 * Playwright names only the full browser of its own revision, so the cache folder is derived from that path.
 */
export function playwrightBrowserPaths(host: Pick<BrowserHost, 'platform' | 'list' | 'playwrightPath'>): string[] {
  const { join, sep } = host.platform === 'win32' ? win32 : posix
  const own = host.playwrightPath()
  const parts = own.split(sep)
  const folderAt = parts.findIndex(part => browserFolder.test(part))
  if (folderAt < 0) {
    return own ? [own] : []
  }
  const cache = parts.slice(0, folderAt).join(sep)
  const folders = host.list(cache)
    .filter(name => browserFolder.test(name))
    .sort((a, b) => revision(b) - revision(a))
  return [
    own,
    ...folders.flatMap(folder => (executables[host.platform] ?? []).map(path => join(cache, folder, path))),
  ]
}

function revision(folder: string): number {
  return Number(browserFolder.exec(folder)?.[1])
}
