import type { PDFContext, PDFDocument, PDFPage, PDFRef } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'

/** Structure types of PDF 2.0 that Chromium writes into its 1.7, by what a reader of 1.7 knows (ISO 32000-1, 14.8.4). */
const ROLES = { Aside: 'Div', Em: 'Span', Strong: 'Span', Sub: 'Span' }

const [KIDS, PARENT, ROLE, TYPE] = ['K', 'P', 'S', 'Type'].map(name => PDFName.of(name)) as [PDFName, PDFName, PDFName, PDFName]

/**
 * Completes the structure for readers of PDF 1.7, who drop the text of an element whose type they do not know, and as PDF/UA-1 asks: a link has
 * a description (7.18.5), which is the title of the place that it leads to, a list's item a body (7.2), and what is painted belongs to an
 * element or is an artifact (7.1).
 */
export async function completeStructure(pdf: PDFDocument, places: Record<string, string>): Promise<void> {
  const { catalog, context } = pdf
  catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.set(PDFName.of('RoleMap'), context.obj(ROLES))
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict))
      continue
    if (object.get(PDFName.of('Subtype')) === PDFName.of('Link'))
      object.set(PDFName.of('Contents'), PDFHexString.fromText(describeLink(object, places)))
    if (object.get(TYPE) === PDFName.of('StructElem') && object.get(ROLE) === PDFName.of('LI'))
      addBody(context, object, ref)
  }
  await Promise.all(pdf.getPages().map(markArtifacts))
}

function describeLink(link: PDFDict, places: Record<string, string>): string {
  const destination = link.lookup(PDFName.of('Dest'))
  if (destination instanceof PDFName)
    return places[destination.decodeText()] ?? ''
  const address = link.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
}

function addBody(context: PDFContext, item: PDFDict, ref: PDFRef): void {
  const kids = item.lookup(KIDS) instanceof PDFArray ? item.lookup(KIDS, PDFArray).asArray() : [item.get(KIDS)!]
  const elementOf = (kid: unknown) => {
    const object = context.lookup(kid as PDFRef)
    return object instanceof PDFDict && object.has(ROLE) ? object : undefined
  }
  const elements = kids.filter(elementOf)
  if (!elements.length)
    return
  const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: elements }))
  elements.forEach(kid => elementOf(kid)!.set(PARENT, body))
  item.set(KIDS, context.obj([...kids.filter(kid => !elementOf(kid)), body]))
}

const [deflate, inflate] = [promisify(zlib.deflate), promisify(zlib.inflate)]

const PAINTS = /\s(?:[fFsSbB]\*?|Tj|TJ|Do|sh)\s/

/** The page background, and remains of shapes between elements. */
async function markArtifacts({ node }: PDFPage): Promise<void> {
  const contents = node.Contents()
  if (!(contents instanceof PDFRawStream))
    return
  const parts = divideMarked((await inflate(contents.getContents())).toString('latin1'))
  const marked = parts.map((part, index) => index % 2 === 0 && PAINTS.test(part) ? `/Artifact BMC\n${part}\nEMC\n` : part).join('')
  node.context.assign(node.get(PDFName.of('Contents')) as PDFRef, PDFRawStream.of(contents.dict, await deflate(Buffer.from(marked, 'latin1'))))
}

/** Alternates content outside and inside of elements; nested marks, such as a no-break space, stay inside. */
export function divideMarked(content: string): string[] {
  const parts: string[] = []
  const opening = /\/\S+ <<\/MCID \d+ ?>>BDC/g
  let from = 0
  for (let open = opening.exec(content); open; open = opening.exec(content)) {
    const end = closingAfter(content, opening.lastIndex)
    parts.push(content.slice(from, open.index), content.slice(open.index, end))
    opening.lastIndex = from = end
  }
  return [...parts, content.slice(from)]
}

function closingAfter(content: string, from: number): number {
  let depth = 1
  for (const { 0: operator, index } of content.slice(from).matchAll(/\b(?:BDC|BMC|EMC)\b/g)) {
    depth += operator === 'EMC' ? -1 : 1
    if (!depth)
      return from + index + operator.length
  }
  return content.length
}
