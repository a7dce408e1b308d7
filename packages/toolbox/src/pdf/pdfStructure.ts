import type { PDFDocument } from 'pdf-lib'
import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'

/** Structure types of PDF 2.0 that Chromium writes into its 1.7, by what a reader of 1.7 knows (ISO 32000-1, 14.8.4). */
const ROLES = { Aside: 'Div', Em: 'Span', Strong: 'Span', Sub: 'Span' }

/**
 * Completes the structure for readers of PDF 1.7: they drop the text of an element whose type they do not know, and need a
 * description of each link (PDF/UA-1, 7.18.5), which is the title of the place that it leads to.
 */
export function completeStructure({ catalog, context }: PDFDocument, places: Record<string, string>): void {
  catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.set(PDFName.of('RoleMap'), context.obj(ROLES))
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link'))
      object.set(PDFName.of('Contents'), PDFHexString.fromText(describeLink(object, places)))
  }
}

function describeLink(link: PDFDict, places: Record<string, string>): string {
  const destination = link.lookup(PDFName.of('Dest'))
  if (destination instanceof PDFName)
    return places[destination.decodeText()] ?? ''
  const address = link.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
}
