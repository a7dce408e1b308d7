import type { BrowserCandidate } from './types.ts'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Browsers that have started on this machine; asking one for its version again takes a tenth of a second. */
export interface ProvenBrowsers {
  has: (browser: BrowserCandidate) => boolean
  add: (browser: BrowserCandidate) => void
  /** Takes all of them back: one of them does not start any more. */
  clear: () => void
}

/**
 * Keeps the proof of the browser that started last in `file`. It holds for the same executable, unchanged, with the same
 * environment of its own. Where the file cannot be written, nothing is proven.
 */
export function createProvenBrowsers(file: string): ProvenBrowsers {
  return {
    has(browser) {
      try {
        return readFileSync(file, 'utf8') === proofOf(browser)
      }
      catch {
        return false
      }
    },
    add(browser) {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        writeFileSync(file, proofOf(browser))
      }
      catch {
        // The next run asks again.
      }
    },
    clear() {
      rmSync(file, { force: true })
    },
  }
}

function proofOf({ executablePath, env }: BrowserCandidate): string {
  const { ino, size, mtimeMs } = statSync(executablePath)
  return createHash('sha256').update(JSON.stringify([executablePath, env, ino, size, mtimeMs])).digest('hex')
}
