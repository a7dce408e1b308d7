import type { Browser, Page } from 'playwright-core'
import type { PageWatch } from '../browser/watchPage.ts'
import type { Deck } from '../deck/loadDeck.ts'
import type { FontLicense } from '../site/fontLicenses.ts'
import type { ExportCommand, SlideSelection } from './exportOptions.ts'
import { explainStuck, watchPage } from '../browser/watchPage.ts'
import { buildDeck } from '../build/buildDeck.ts'
import { UserError } from '../cli/userError.ts'
import { loadDeckConfig } from '../deck/deckConfig.ts'
import { loadDeck } from '../deck/loadDeck.ts'
import { cacheFolder } from '../deck/packageFolder.ts'
import { refuseWrongDeck } from '../deck/refuseWrongDeck.ts'
import { slidePlace } from '../deck/slidePlace.ts'
import { createSubsetter } from '../site/createSubsetter.ts'
import { readScriptCharacters } from '../site/deckFonts.ts'
import { fontNames, readFontLicenses } from '../site/fontLicenses.ts'
import { selectSlides } from './exportOptions.ts'
import { createPrintPage, openPrint } from './openPrint.ts'
import { readPaperFaces } from './paperFaces.ts'
import { charactersInUse } from './paperFonts.ts'
import { refuseBlankText } from './paperGlyphs.ts'
import { servePrint } from './servePrint.ts'

/** Milliseconds; the print page draws all slides at once. */
const PATIENCE_PER_SLIDE = 250

export interface PrintDeckOptions extends Pick<ExportCommand, 'sections' | 'includePrivate' | 'withClicks'> {
  root: string
  launching: Promise<Browser>
  onStep: (step: string) => void
  signal?: AbortSignal
}

export interface PrintedDeck {
  page: Page
  watch: PageWatch
  deck: Deck
  selection: SlideSelection
  fonts: FontLicense[]
  reused: boolean
}

async function loadSelection(root: string, { sections, includePrivate }: Pick<ExportCommand, 'sections' | 'includePrivate'>) {
  const deck = await loadDeck({ root, includePrivate })
  if (deck.errors.length) {
    // Report all problems at once.
    await refuseWrongDeck(root, await loadDeckConfig(root))
    throw new UserError(deck.errors.join('\n'))
  }
  const all = sections.length && !includePrivate ? (await loadDeck({ root })).sections : []
  return { deck, selection: selectSlides(deck, sections, all.filter(section => section.private).map(({ slug }) => slug)) }
}

/**
 * Builds the deck (or reuses the last build), opens its print page, and lets `use` work on it. Server and browser are always closed.
 * Public and private builds have separate folders, so that exporting both in turn builds neither again.
 *
 * @throws UserError for what the user can mend
 */
export async function printDeck<T>(options: PrintDeckOptions, use: (printed: PrintedDeck) => Promise<T>): Promise<T> {
  const { root, includePrivate, withClicks, launching, onStep, signal } = options
  const creating = launching.then(createPrintPage)
  // Handled where it is awaited.
  creating.catch(() => {})
  let server: Awaited<ReturnType<typeof servePrint>> | undefined
  try {
    const refused = new AbortController()
    // Slidev and Vite load in a process of their own while this one reads the deck.
    const building = buildDeck({
      root,
      outDir: includePrivate ? '.cache/print-private' : '.cache/print',
      includePrivate,
      print: true,
      onProgress: onStep,
      signal: AbortSignal.any([refused.signal, ...signal ? [signal] : []]),
    })
    // Handled where it is awaited.
    building.catch(() => {})
    const { deck, selection } = await loadSelection(root, options).catch(async (error) => {
      refused.abort()
      await Promise.allSettled([building])
      throw error
    })
    const build = await building
    signal?.throwIfAborted()
    if (build.slides !== deck.slides.length)
      throw new Error(`The build has ${build.slides} slides, the deck ${deck.slides.length}.`)
    const fonts = await readFontLicenses(root)
    const inUse = charactersInUse(await readScriptCharacters(build.outDir), ...deck.slides.map(({ note }) => note))
    const cutting = { subset: createSubsetter(cacheFolder(root, 'deck-fonts')), names: fontNames(fonts) }
    server = await servePrint(build.outDir, { inUse, ...cutting, faces: readPaperFaces(root) })
    try {
      onStep('Rendering')
      const page = await creating
      const watch = await watchPage(page, selection.slides.length * PATIENCE_PER_SLIDE)
      await openPrint(page, { url: server.url, slides: selection.slides, withClicks, watch, signal })
      await refuseBlankText({
        root,
        page,
        watch,
        headmatter: deck.headmatter,
        placeOf: (no, hint) => slidePlace(deck.slides[no - 1]!, hint),
        characters: inUse.characters,
        ...cutting,
      })
      return await use({ page, watch, deck, selection, fonts, reused: build.reused })
    }
    catch (error) {
      throw explainStuck(error, deck.slides)
    }
  }
  finally {
    await Promise.all([server?.close(), launching.then(browser => browser.close(), () => {})])
  }
}
