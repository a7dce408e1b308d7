import type { PDFCatalog, PDFContext, PDFRef } from 'pdf-lib'
import type { FontLicense } from '../site/fontLicenses.ts'
import type { OutlineItem } from './outline.ts'
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFStreamWriter } from 'pdf-lib'
import { completeStructure } from './pdfStructure.ts'
import { addTerms } from './pdfTerms.ts'

export interface PdfDetails {
  title: string
  author?: string
  subject?: string
  keywords?: string
  /** BCP 47, such as `ko-KR`. */
  language: string
  /** Given the 0-based pages of the places that links lead to, by their ids. */
  outline: (pageOf: (id: string) => number) => OutlineItem[]
  places: Record<string, string>
  /** One for each page; without them, pages are counted. */
  labels?: string[]
  /** Whose work the deck's fonts are; those in the document are named in its terms. */
  fonts?: FontLicense[]
}

/** `PDFDocument.save` has 50: each stream is deflated on its own, which takes longer and is larger. */
const OBJECTS_PER_STREAM = 1000

/**
 * Completes what Chromium printed; readers show the title instead of the file's name and open the outline. Chromium's own
 * outline, from the headings, cannot set sections above slides.
 */
export async function finishPdf(printed: Uint8Array, details: PdfDetails): Promise<{ data: Uint8Array, pages: number }> {
  // Never yielding to the event loop is faster, here and in the writer.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  pdf.setTitle(details.title, { showInWindowTitleBar: true })
  if (details.author)
    pdf.setAuthor(details.author)
  if (details.subject)
    pdf.setSubject(details.subject)
  if (details.keywords)
    pdf.setKeywords([details.keywords])
  pdf.setLanguage(details.language)
  pdf.setModificationDate(new Date())

  const { catalog, context } = pdf
  const pages = pdf.getPages().map(({ ref }) => ref)
  const outline = details.outline(id => pages.indexOf(destinationOf(catalog, id)))
  catalog.set(PDFName.of('Outlines'), writeOutline(context, outline, pages))
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  if (details.labels) {
    catalog.set(PDFName.of('PageLabels'), context.obj({
      Nums: details.labels.flatMap((label, index) => [PDFNumber.of(index), context.obj({ P: PDFHexString.fromText(label) })]),
    }))
  }
  await completeStructure(pdf, details.places)
  await addTerms(pdf, details)
  await pdf.flush()
  const data = await PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, OBJECTS_PER_STREAM).serializeToBuffer()
  return { data, pages: pages.length }
}

/** Chromium writes a named destination for each id that a link leads to. */
function destinationOf(catalog: PDFCatalog, id: string): PDFRef {
  const destination = catalog.lookup(PDFName.of('Dests'), PDFDict).lookup(PDFName.of(id), PDFArray)
  return destination.get(0) as PDFRef
}

/** Writes the outline as a doubly linked tree (ISO 32000-1, 12.3.3), sections closed. */
function writeOutline(context: PDFContext, items: OutlineItem[], pages: PDFRef[]): PDFRef {
  const root = context.nextRef()
  const { first, last } = writeItems(context, items, root, pages)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: items.length }))
  return root
}

function writeItems(context: PDFContext, items: OutlineItem[], parent: PDFRef, pages: PDFRef[]) {
  const refs = items.map(() => context.nextRef())
  items.forEach((item, index) => {
    const destination = PDFArray.withContext(context)
    destination.push(pages[item.page]!)
    destination.push(PDFName.of('Fit'))
    const children = item.children.length
      ? writeItems(context, item.children, refs[index]!, pages)
      : undefined
    context.assign(refs[index]!, context.obj({
      Title: PDFHexString.fromText(item.title),
      Parent: parent,
      Dest: destination,
      ...refs[index - 1] && { Prev: refs[index - 1] },
      ...refs[index + 1] && { Next: refs[index + 1] },
      // A negative count closes the item.
      ...children && { First: children.first, Last: children.last, Count: -item.children.length },
    }))
  })
  return { first: refs[0]!, last: refs.at(-1)! }
}
