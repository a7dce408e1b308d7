import type { Deck } from '../deck/loadDeck.ts'
import type { PdfDetails } from './finishPdf.ts'
import type { PrepareInput } from './preparePages.ts'
import type { PrintDeckOptions } from './printDeck.ts'
import type { SlideSelection } from './selectSlides.ts'
import { makeOutline, pageLabels } from './outline.ts'
import { preparePages } from './preparePages.ts'
import { printDeck } from './printDeck.ts'

/** A PDF in memory, and how it came about. */
export interface ExportedPdf {
  data: Uint8Array
  pages: number
  /** Whether an earlier build was used again. */
  reused: boolean
}

/**
 * Exports the deck: one page a slide, or a step.
 *
 * @throws UserError or BrowserNotFoundError for what the user can mend
 */
export function exportPdf(options: PrintDeckOptions): Promise<ExportedPdf> {
  // Read while the browser works.
  const finishing = import('./finishPdf.ts')
  return printDeck(options, async ({ page, watch, deck, selection, fonts, reused }) => {
    const pages = await watch.answer(page.evaluate(preparePages, prepareInputOf(deck, selection)))
    options.progress.step('Printing')
    const printed = await watch.answer(page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true }))
    options.signal?.throwIfAborted()
    options.progress.step('Finishing')
    const { finishPdf } = await finishing
    const finished = await finishPdf(printed, {
      ...detailsOf(deck),
      outline: () => makeOutline(pages, selection.slides, selection.sections),
      labels: pageLabels(pages),
      fonts,
    })
    if (finished.pages !== pages.length)
      throw new Error(`The PDF has ${finished.pages} pages for ${pages.length} slides and steps.`)
    return { ...finished, reused }
  })
}

/** What the page in the browser needs to know of the deck. */
export function prepareInputOf(deck: Deck, { slides }: SlideSelection): PrepareInput {
  return {
    slides: slides.map(({ no }) => no),
    privateSlides: slides.filter(({ frontmatter }) => frontmatter.private).map(({ no }) => no),
    aliases: Object.fromEntries(deck.slides
      .filter(({ frontmatter }) => frontmatter.routeAlias)
      .map(({ frontmatter, no }) => [frontmatter.routeAlias as string, no])),
  }
}

/** What the deck's headmatter says of the document. */
export function detailsOf({ headmatter }: Deck): Omit<PdfDetails, 'outline' | 'labels' | 'fonts'> {
  const { title, author, info, keywords, htmlAttrs } = headmatter
  return {
    title: title ?? '',
    author,
    subject: info,
    keywords: Array.isArray(keywords)
      ? keywords
      : keywords?.split(',').map((word: string) => word.trim()),
    language: htmlAttrs?.lang ?? 'ko-KR',
  }
}
