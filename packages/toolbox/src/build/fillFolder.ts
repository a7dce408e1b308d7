import type { DeckConfig } from '../deck/deckConfig.ts'
import type { DeckCopy } from '../public/writeCopy.ts'
import type { BuiltDeck } from '../site/builtDeck.ts'
import type { BuildDeckOptions } from './buildDeck.ts'
import type { ViteChild } from './startViteChild.ts'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseWrongDeck } from '../deck/refuseWrongDeck.ts'
import { explainBuildError } from './explainBuildError.ts'

export interface FillFolderOptions extends BuildDeckOptions {
  email: boolean
  config: DeckConfig
  copy: DeckCopy
  vite: ViteChild
}

/** Builds a deck's copy into a folder, while the deck is checked, and searches what has been built. */
export async function fillFolder(folder: string, options: FillFolderOptions): Promise<BuiltDeck & { warnings: string[] }> {
  const { root, config, copy, vite, base = '/', print = false, withNotes = false, single = false, email, signal } = options
  const beginStep = (step: string) => {
    signal?.throwIfAborted()
    options.onProgress?.(step)
  }
  beginStep('Building the slides')
  const checking = refuseWrongDeck(root, config)
  // What Vite finds wrong with a deck that must not be built is of no interest.
  checking.catch(() => vite.stop())
  const building = vite.build({ root: copy.root, written: copy.slides, outDir: folder, base, print, withNotes, single })
  const isPlain = withNotes || print
  // Loaded while Vite works, and not at all where an earlier build is used.
  const searching = withNotes ? undefined : import('../leaks/refuseLeaks.ts')
  const writing = isPlain ? undefined : single ? import('../site/writeSingle.ts').then(({ writeSingle }) => writeSingle) : import('../site/writeSite.ts').then(({ writeSite }) => writeSite)
  const launching = isPlain ? undefined : Promise.all([import('../browser/launchBrowser.ts'), checking]).then(([{ launchBrowser }]) => launchBrowser(signal))
  try {
    await Promise.allSettled([checking, building, searching, writing, launching])
    const deck = await checking
    const build = await building.catch((error: Error) => {
      throw explainBuildError(error, copy, root)
    })
    let warnings: string[] = []
    if (writing) {
      const write = await writing
      warnings = await write({ root: copy.root, dir: folder, base, site: options.site, noindex: !options.index, build, browser: await launching!, onProgress: beginStep })
    }
    else {
      await copyFile(join(folder, 'index.html'), join(folder, '404.html'))
    }
    if (searching) {
      beginStep('Searching for what is private')
      const { refuseLeaks } = await searching
      await refuseLeaks({ root, dir: folder, all: deck, copy, email, ledger: config.ledger, build })
    }
    return { ...build, warnings }
  }
  finally {
    void launching?.then(browser => browser.close(), () => {})
  }
}
