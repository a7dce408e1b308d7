import { readFile } from 'node:fs/promises'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader that knows nothing of its making sees it. */
export interface ReadPdf {
  bytes: number
  info: Record<string, any>
  marked: boolean
  viewer: Map<string, unknown>
  labels: string[] | null
  outline: OutlineEntry[]
  pages: ReadPage[]
  fonts: ReadFont[]
}

export interface OutlineEntry {
  title: string
  /** 0-based. */
  page: number
  items: OutlineEntry[]
}

export interface ReadPage {
  text: string
  /** The text without any space: lines break where they will. */
  compact: string
  language: string | null
  /** Width and height in points. */
  size: [number, number]
  /** 0-based pages that links on this page lead to. */
  links: number[]
  /** Links that leave the document. */
  urls: string[]
  /** The text of the whole structure tree, spaces taken out. */
  structure: string
  /** Shapes and texts outside of marked content. */
  unmarked: number
  /** Every element of the structure tree but the meaningless ones, in reading order. */
  tags: ReadTag[]
}

export interface ReadTag {
  role: string
  alt?: string
  /** The text inside, spaces taken out. */
  compact: string
}

export interface ReadFont {
  name: string
  type3: boolean
  embedded: boolean
}

/** Takes out all white space. */
export function compact(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}

/** Reads a PDF with pdf.js. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const data = new Uint8Array(await readFile(path))
  const bytes = data.length
  const pdf = await getDocument({ data, fontExtraProperties: true, verbosity: 0 }).promise
  const pageOf = async (destination: any): Promise<number> => {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    return pdf.getPageIndex(explicit[0])
  }
  const readOutline = async (items: any[]): Promise<OutlineEntry[]> =>
    Promise.all(items.map(async item => ({ title: item.title, page: await pageOf(item.dest), items: await readOutline(item.items) })))

  const pages: ReadPage[] = []
  const fonts = new Map<string, ReadFont>()
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const annotations = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link')
    const [, , width, height] = page.view
    const text = content.items.map(item => 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '').join('')
    const { fnArray, argsArray } = await page.getOperatorList()
    pages.push({
      text,
      unmarked: countUnmarked(fnArray, argsArray),
      compact: compact(text),
      language: content.lang,
      size: [width!, height!],
      links: await Promise.all(annotations.filter(({ dest }) => dest).map(({ dest }) => pageOf(dest))),
      urls: annotations.flatMap(({ url }) => url ?? []),
      ...readStructure(await page.getStructTree(), textByMark(content.items)),
    })
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont)
        continue
      const font = page.commonObjs.get(argsArray[index][0])
      fonts.set(font.name, { name: font.name, type3: font.isType3Font === true, embedded: !font.missingFile })
    }
  }
  const result = {
    bytes,
    info: (await pdf.getMetadata()).info as Record<string, any>,
    marked: (await pdf.getMarkInfo() as Map<string, boolean> | null)?.get('Marked') === true,
    viewer: (await pdf.getViewerPreferences() ?? new Map()) as Map<string, unknown>,
    labels: await pdf.getPageLabels(),
    outline: await readOutline(await pdf.getOutline() ?? []),
    pages,
    fonts: [...fonts.values()],
  }
  await pdf.loadingTask.destroy()
  return result
}

/** The text of each piece of marked content, by the id under which the structure tree names it. */
function textByMark(items: any[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent'))
      open.push(item.id)
    else if (item.type === 'endMarkedContent')
      open.pop()
    else if (open.at(-1))
      texts.set(open.at(-1)!, (texts.get(open.at(-1)!) ?? '') + item.str)
  }
  return texts
}

function readStructure(tree: any, texts: Map<string, string>): Pick<ReadPage, 'structure' | 'tags'> {
  const tags: ReadTag[] = []
  const textOf = (node: any): string => node.type === 'content'
    ? texts.get(node.id) ?? ''
    : (node.children ?? []).map(textOf).join('')
  const walk = (node: any) => {
    if (node.role && !['NonStruct', 'Root', 'Document'].includes(node.role))
      tags.push({ role: node.role, alt: node.alt, compact: compact(textOf(node)) })
    node.children?.forEach(walk)
  }
  if (tree)
    walk(tree)
  return { structure: tree ? compact(textOf(tree)) : '', tags }
}

function countUnmarked(operators: number[], args: any[]): number {
  let depth = 0
  let count = 0
  for (const [index, operator] of operators.entries()) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      depth++
    else if (operator === OPS.endMarkedContent)
      depth--
    else if (depth === 0 && (operator === OPS.showText || (operator === OPS.constructPath && args[index][0] !== OPS.endPath)))
      count++
  }
  // A mark without an end would cover the rest of the page.
  return count + Math.abs(depth)
}
