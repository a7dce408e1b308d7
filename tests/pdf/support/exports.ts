/* eslint-disable no-empty-pattern -- Playwright reads from the pattern which fixtures a fixture needs */
import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import type { ReadPdf } from './readPdf.ts'
import type { ExportRun } from './runExport.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { test as base } from '@playwright/test'
import { readPdf } from './readPdf.ts'
import { projectRoot, runExport } from './runExport.ts'

export interface TestExport extends ExportRun {
  path: string
  pdf: ReadPdf
}

interface Exports {
  /** Exports the real deck with the given options; the same options are exported once. */
  exported: (...args: string[]) => Promise<TestExport>
  /** The deck as its sources have it; `all` with private sections. */
  deck: Deck
  all: Deck
}

/** Exports of the real deck, shared by all tests: each takes seconds. */
export const exportTest = base.extend<object, Exports>({
  exported: [async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-pdf-'))
    const made = new Map<string, Promise<TestExport>>()
    await use((...args) => {
      const key = args.join(' ')
      const path = join(folder, `${made.size}.pdf`)
      const run = made.get(key) ?? runExport([...args, '--output', path]).then(async (result) => {
        if (result.code !== 0)
          throw new Error(`export ${key} failed:\n${result.stderr}`)
        return { ...result, path, pdf: await readPdf(path) }
      })
      made.set(key, run)
      return run
    })
    await rm(folder, { recursive: true })
  }, { scope: 'worker', timeout: 180_000 }],
  deck: [async ({}, use) => use(await loadDeck({ root: projectRoot, includePrivate: false })), { scope: 'worker' }],
  all: [async ({}, use) => use(await loadDeck({ root: projectRoot })), { scope: 'worker' }],
})
