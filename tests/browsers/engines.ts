import type { LaunchOptions, Page } from 'puppeteer-core'
import type { View } from './view.ts'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { findBrowser } from '@interview-deck/toolbox/browser/findBrowser'
import { getRandomPort, waitForPort } from 'get-port-please'
import puppeteer from 'puppeteer-core'
import { nextFrame, readView, showSlide } from './view.ts'

export interface Size { width: number, height: number }

interface Engine {
  open: (url: string) => Promise<void>
  /** To another slide, as the application goes there. */
  show: (no: number) => Promise<void>
  look: (no: number, size: Size) => Promise<View>
  /** What the console has said since it was asked last; WebKit's cannot be read. */
  errors: () => string[]
  /** The page on paper; WebKitWebDriver does not print. */
  print?: () => Promise<Uint8Array>
  close: () => Promise<void>
}

/** Milliseconds. */
const PATIENCE = 30_000

const exists = (path: string) => existsSync(path)
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(exists)
const WEBKIT = ['x86_64', 'aarch64'].map(machine => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`).find(exists)

interface FoundEngine {
  start: (scripts: boolean) => Promise<Engine>
  /** How to install it, where it is not. */
  missing?: string
}

/** Chromium first: the others are compared with it. */
export const ENGINES: Record<string, FoundEngine> = {
  Chromium: {
    async start(scripts) {
      const { executablePath, env } = await findBrowser()
      return startPuppeteer(scripts, { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox', '--force-prefers-reduced-motion'] }, page => page.setJavaScriptEnabled(scripts))
    },
  },
  Firefox: {
    missing: FIREFOX ? undefined : 'apt-get install firefox-esr',
    start: scripts => startPuppeteer(scripts, {
      browser: 'firefox',
      executablePath: FIREFOX,
      extraPrefsFirefox: { 'javascript.enabled': scripts, 'ui.prefersReducedMotion': 1, 'ui.useOverlayScrollbars': 1 },
    }),
  },
  WebKit: {
    missing: WEBKIT && ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'].every(exists) ? undefined : 'apt-get install webkit2gtk-driver xvfb',
    start: startWebKit,
  },
}

async function startPuppeteer(scripts: boolean, options: LaunchOptions, prepare?: (page: Page) => Promise<void>): Promise<Engine> {
  const browser = await puppeteer.launch({ timeout: 3 * PATIENCE, ...options })
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE)
  await prepare?.(page)
  const errors: string[] = []
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', error => errors.push(String(error)))
  return {
    async open(url) {
      // Leaving a page ends what it still loads, which it calls an error.
      await page.goto('about:blank')
      errors.length = 0
      await page.goto(url)
    },
    show: no => page.evaluate(showSlide, no),
    async look(no, size) {
      await page.setViewport(size)
      if (scripts)
        await page.evaluate(nextFrame)
      return settle(size, () => page.evaluate(readView, no))
    },
    errors: () => errors.splice(0),
    // Firefox takes the paper's size from here alone.
    print: () => page.pdf({ preferCSSPageSize: true, width: 980, height: 552 }),
    close: () => browser.close(),
  }
}

/** WebKitGTK's own small browser, on a screen that nobody sees. Its driver speaks W3C WebDriver. */
async function startWebKit(scripts: boolean): Promise<Engine> {
  const port = await getRandomPort('127.0.0.1')
  const settings = await mkdtemp(join(tmpdir(), 'webkit-'))
  await mkdir(join(settings, 'gtk-3.0'))
  await writeFile(join(settings, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\ngtk-xft-hinting=0\n')
  // Else its toolbar keeps the window from being as narrow as a phone.
  await writeFile(join(settings, 'gtk-3.0/gtk.css'), '* { min-width: 0; margin: 0; padding: 0; font-size: 1px }')
  const driver = spawn('xvfb-run', ['--auto-servernum', '--server-args=-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`], { detached: true, stdio: 'ignore', env: { ...process.env, XDG_CONFIG_HOME: settings } })
  const command = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body ? JSON.stringify(body) : null })
    const { value } = await response.json() as { value: any }
    if (!response.ok)
      throw new Error(`WebKitWebDriver: ${value.message || value.error}`)
    return value
  }
  await waitForPort(port, { host: '127.0.0.1', delay: 500, retries: 60 })
  const browserOptions = { binary: WEBKIT, args: ['--automation', `--enable-javascript=${scripts}`] }
  const { sessionId } = await command('POST', '', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } } })
  const run = (script: string) => command('POST', `/${sessionId}/execute/sync`, { script: `return ${script}`, args: [] })
  let current: Size | undefined
  return {
    open: url => command('POST', `/${sessionId}/url`, { url }),
    show: no => run(`(${showSlide})(${no})`),
    async look(no, size) {
      if (size !== current) {
        const bar = await run('outerHeight - innerHeight')
        await command('POST', `/${sessionId}/window/rect`, { width: size.width, height: size.height + bar })
        current = size
      }
      if (scripts)
        await run(`(${nextFrame})()`)
      return settle(size, () => run(`(${readView})(${no})`))
    },
    errors: () => [],
    async close() {
      await command('DELETE', `/${sessionId}`)
      process.kill(-driver.pid!)
      await rm(settings, { recursive: true, force: true })
    },
  }
}

/** Resolves when the window has its size and nothing has moved between two looks. */
async function settle({ width, height }: Size, look: () => Promise<View>): Promise<View> {
  const end = Date.now() + PATIENCE
  let last = ''
  for (;;) {
    const view = await look()
    const now = JSON.stringify(view)
    if ((view.ready && view.width === width && view.height === height && now === last) || Date.now() > end)
      return view
    last = now
    await wait(50)
  }
}
