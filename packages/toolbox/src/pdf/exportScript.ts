import type { ExportedPdf } from './exportPdf.ts'
import type { PrintDeckOptions } from './printDeck.ts'
import { readFile } from 'node:fs/promises'
import { loadReadings } from '../deck/deckConfig.ts'
import { detailsOf, prepareInputOf } from './exportPdf.ts'
import { finishPdf } from './finishPdf.ts'
import { layOutScript } from './layOutScript.ts'
import { preparePages } from './preparePages.ts'
import { printDeck } from './printDeck.ts'
import { makeScriptContent } from './scriptContent.ts'

/**
 * Exports the rehearsal copy: on A4, each slide small beside its notes, the sections with budget and estimated time. The
 * slides come from the same build as the deck's PDF, which has no notes in it; the notes come straight from the sources.
 *
 * @throws UserError or BrowserNotFoundError for what the user can mend
 */
export function exportScript(options: PrintDeckOptions): Promise<ExportedPdf> {
  return printDeck({ ...options, withClicks: false }, async ({ page, watch, deck, selection, fonts, reused }) => {
    const details = detailsOf(deck)
    const readings = await loadReadings(options.root)
    await watch.answer(page.evaluate(preparePages, prepareInputOf(deck, selection)))
    await page.addStyleTag({ content: await readFile(new URL('./script.css', import.meta.url), 'utf8') })
    await watch.answer(page.evaluate(layOutScript, makeScriptContent(details, selection, readings)))
    await watch.answer(page.evaluate(async () => {
      document.body.getBoundingClientRect()
      await document.fonts.ready
    }))
    options.progress.step('Printing')
    const printed = await watch.answer(page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true }))
    options.signal?.throwIfAborted()
    options.progress.step('Finishing')
    const finished = await finishPdf(printed, {
      ...details,
      fonts,
      title: `${details.title} – 발표 대본`,
      outline: pageOf => selection.sections.map(({ no, slug, question }) => ({
        title: `${no}. ${question}`,
        page: pageOf(`script-${slug}`),
        children: [],
      })),
    })
    return { ...finished, reused }
  })
}
