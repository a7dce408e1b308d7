import type { Deck } from '../deck/loadDeck.ts'
import type { ExportCommand, SlideSelection } from './exportOptions.ts'
import type { PdfDetails } from './finishPdf.ts'
import type { PrepareInput } from './preparePages.ts'
import type { PrintDeckOptions, PrintedDeck } from './printDeck.ts'
import { readFile } from 'node:fs/promises'
import { loadReadings } from '../deck/deckConfig.ts'
import { slidePlace } from '../deck/slidePlace.ts'
import { measureOverflow, overflowWarning } from '../site/measureOverflow.ts'
import { makeOutline, pageLabels } from './outline.ts'
import { preparePages } from './preparePages.ts'
import { printDeck } from './printDeck.ts'

/** Warns of what is cut off at a page's edge. @throws UserError for what the user can mend */
export function exportPdf(options: PrintDeckOptions & Pick<ExportCommand, 'script'>) {
  return printDeck(options, async (printed) => {
    const { page, watch, deck, selection, fonts, reused } = printed
    const warnings = (await watch.answer(page.evaluate<{ no: number, over: number }[]>(`(${readOverflow})(${measureOverflow})`))).map(({ no, over }) => overflowWarning(slidePlace(deck.slides[no - 1]!), over))
    const pages = await watch.answer(page.evaluate(preparePages, prepareInputOf(deck, selection)))
    if (options.script)
      await layOutScript(printed, options.root)
    options.onStep('Printing')
    const printing = watch.answer(page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true }))
    // Loaded while the browser prints.
    const [data, { finishPdf }] = await Promise.all([printing, import('./finishPdf.ts')])
    void page.context().browser()?.close()
    options.signal?.throwIfAborted()
    options.onStep('Finishing')
    const details = { ...detailsOf(deck), fonts }
    if (options.script)
      return { ...await finishPdf(data, { ...details, ...scriptPlaces(selection), title: `${details.title} – 발표 대본` }), reused, warnings }
    const finished = await finishPdf(data, {
      ...details,
      outline: () => makeOutline(pages, selection.slides, selection.sections),
      places: Object.fromEntries(pages.map(({ id, slide, heading }) => [id, heading || `슬라이드 ${slide}`])),
      labels: pageLabels(pages),
    })
    if (finished.pages !== pages.length)
      throw new Error(`The PDF has ${finished.pages} pages for ${pages.length} slides and steps.`)
    return { ...finished, reused, warnings }
  })
}

/** Runs in the browser, so it uses nothing from outside. */
function readOverflow(measure: typeof measureOverflow): { no: number, over: number }[] {
  return [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
    .map(container => ({ no: Number.parseInt(container.id), over: measure(container) }))
    .filter(({ no, over }, index, all) => over && all.findIndex(other => other.no === no && other.over) === index)
}

async function layOutScript({ page, watch, deck, selection }: PrintedDeck, root: string): Promise<void> {
  const { insertSlides, scriptHtml } = await import('./scriptPages.ts')
  await page.addStyleTag({ content: await readFile(new URL('./script.css', import.meta.url), 'utf8') })
  await watch.answer(page.evaluate(insertSlides, scriptHtml(deck.headmatter, selection, await loadReadings(root))))
  await watch.answer(page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
  }))
}

function scriptPlaces({ sections }: SlideSelection): Pick<PdfDetails, 'outline' | 'places'> {
  const places = sections.map(({ no, slug, question }) => [`script-${slug}`, `${no}. ${question}`] as const)
  return {
    outline: pageOf => places.map(([id, title]) => ({ title, page: pageOf(id), children: [] })),
    places: Object.fromEntries(places),
  }
}

function prepareInputOf(deck: Deck, { slides }: SlideSelection): PrepareInput {
  return {
    slides: slides.map(({ no }) => no),
    privateSlides: slides.filter(({ frontmatter }) => frontmatter.private).map(({ no }) => no),
    aliases: Object.fromEntries(deck.slides.filter(({ frontmatter }) => frontmatter.routeAlias).map(({ frontmatter, no }) => [frontmatter.routeAlias, no])),
  }
}

function detailsOf({ headmatter }: Deck): Pick<PdfDetails, 'title' | 'author' | 'subject' | 'keywords' | 'language'> {
  const { title = '', author, info, keywords, htmlAttrs } = headmatter
  return {
    title,
    author,
    subject: info,
    keywords: Array.isArray(keywords) ? keywords.join(', ') : keywords,
    language: htmlAttrs?.lang ?? 'ko-KR',
  }
}
