import type { ProvenBrowsers } from './provenBrowsers.ts'
import type { BrowserCandidate, BrowserHost } from './types.ts'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { unpackEmbedded } from './embeddedBrowser.ts'
import { createProvenBrowsers } from './provenBrowsers.ts'

/** A cold start from a slow disk takes seconds; a browser that hangs longer than this is of no use. */
const probeTimeout = 20_000

const proofFile = join(process.cwd(), 'node_modules/.cache/deck-browser/proven')

/** The machine that this process runs on. */
export function createHost(proven: ProvenBrowsers = createProvenBrowsers(proofFile)): BrowserHost {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    home: homedir(),
    exists: existsSync,
    list: folder => existsSync(folder) ? readdirSync(folder) : [],
    async probe(browser) {
      if (proven.has(browser))
        return undefined
      const failure = await probeVersion(browser)
      if (!failure)
        proven.add(browser)
      return failure
    },
    forgetProven: () => proven.clear(),
    unpackEmbedded: () => unpackEmbedded(),
    playwrightPath: () => chromium.executablePath(),
  }
}

/** Runs `browser --version`. On Windows that would open a window, so there a file that exists is taken for good. */
async function probeVersion({ executablePath, env }: BrowserCandidate): Promise<string | undefined> {
  if (process.platform === 'win32')
    return undefined
  try {
    const { stdout } = await promisify(execFile)(executablePath, ['--version'], {
      env: {
        ...process.env,
        ...env,
      },
      timeout: probeTimeout,
    })
    // What answers to --version need not be a browser.
    return /chrom|edge/i.test(stdout)
      ? undefined
      : `does not answer like a Chromium (${JSON.stringify(stdout.trim().slice(0, 80))})`
  }
  catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    return (stderr?.trim() || message).split('\n')[0]
  }
}
