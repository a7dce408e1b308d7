import type { PDFRawStream, PDFRef } from 'pdf-lib'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { formatFact, getFact } from '../../facts/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { compact } from './support/readPdf.ts'

test.describe.configure({ timeout: 180_000 })

const run = promisify(execFile)

/** Whether a reader is installed: one that is not is no mistake of the PDF. */
const has = (command: string) => run(command, ['--version']).then(() => true, ({ code }) => code !== 'ENOENT')

/** Structure types of PDF 1.7 that are in use here (ISO 32000-1, 14.8.4), and `NonStruct`. */
const KNOWN = new Set('Document Part Art Sect Div BlockQuote Caption P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Code Link Figure Formula NonStruct'.split(' '))

for (const [name, ...args] of [['deck'], ['script', '--script']] as const) {
  test(`${name}: has a structure that a reader of PDF 1.7 knows, and describes its links`, async ({ exported }) => {
    const { catalog, context } = await PDFDocument.load(await readFile((await exported(...args)).path))
    const objects = context.enumerateIndirectObjects().flatMap(([, object]) => object instanceof PDFDict ? [object] : [])
    const roles = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('RoleMap'), PDFDict)
    const types = new Set(objects.filter(object => object.get(PDFName.of('Type')) === PDFName.of('StructElem')).map(element => element.lookup(PDFName.of('S'), PDFName)))
    expect([...types].map(type => (roles.lookup(type) as PDFName ?? type).decodeText()).filter(type => !KNOWN.has(type))).toEqual([])
    const links = objects.filter(object => object.get(PDFName.of('Subtype')) === PDFName.of('Link'))
    expect(links.length).toBeGreaterThan(10)
    for (const link of links)
      expect(link.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).not.toBe('')
    const elementOf = (kid: unknown) => (context.lookup(kid as PDFRef) as PDFDict).get?.(PDFName.of('S'))
    for (const item of objects.filter(object => object.get(PDFName.of('S')) === PDFName.of('LI')))
      expect(item.lookup(PDFName.of('K'), PDFArray).asArray().flatMap(kid => elementOf(kid) ?? [])).toEqual([PDFName.of('LBody')])
    const metadata = new TextDecoder().decode((catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).contents)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test(`${name}: paints nothing outside of an element or an artifact`, async ({ exported }) => {
    const { pdf } = await exported(...args)
    expect(pdf.pages.flatMap(({ unmarked }, index) => unmarked ? `page ${index + 1}: ${unmarked}` : [])).toEqual([])
  })

  test(`${name}: is read without a warning by poppler and qpdf, where they are installed`, async ({ exported }) => {
    const { path } = await exported(...args)
    if (await has('pdfinfo')) {
      for (const [command, ...options] of [['pdfinfo', '-struct-text'], ['pdftotext', '-layout']])
        expect((await run(command!, [...options, path], { maxBuffer: 1e8 })).stderr, command).toBe('')
    }
    if (await has('qpdf'))
      expect((await run('qpdf', ['--check', path])).stderr).toBe('')
  })
}

test('has every figure in its structure, as pdf.js and poppler read it', async ({ exported, deck }) => {
  const { path, pdf } = await exported()
  const structures = [pdf.pages.map(({ structure }) => structure).join('')]
  if (await has('pdfinfo')) {
    const { stdout } = await run('pdfinfo', ['-struct-text', path], { maxBuffer: 1e8 })
    structures.push(compact(stdout.match(/(?<=^ *")[^\n]*(?="$)/gm)!.join('')))
  }
  const figures = deck.slides.flatMap(({ content }) => [...content.matchAll(/<(?:Metric|Fact) id="([\w-]+)"(?: show="(\w+)")?/g)].map(([, id, show = 'value']) => compact(formatFact(getFact(id!), show as 'value'))))
  expect(figures.length).toBeGreaterThan(10)
  for (const structure of structures)
    expect(figures.filter(figure => !structure.includes(figure))).toEqual([])
})

test('has titles in its outline in which a line break is a space', async ({ exported, deck }) => {
  const { pdf } = await exported()
  const titles = pdf.outline.flatMap(({ title, items }) => [title, ...items.map(item => item.title)])
  const broken = deck.slides.filter(({ content, frontmatter }) => !frontmatter.title && /^# .*<br/m.test(content))
  expect(broken.length).toBeGreaterThan(0)
  for (const { title } of broken)
    expect(titles).toContain(title)
})
