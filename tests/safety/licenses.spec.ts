import type { PDFRawStream, PDFString } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { glob, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { LICENSE_FILE, SINGLE_FILE } from '@interview-deck/toolbox/output/fileNames'
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import subsetFont from 'subset-font'
import { runExport } from '../pdf/support/runExport.ts'
import { brief, shared } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { readFontNames } from '../support/readFontNames.ts'
import { root } from '../support/root.ts'

test.describe.configure({ timeout: 300_000 })

const FONT_NOTICES = ['Copyright (c) 2021, Kil Hyung-jin', 'with Reserved Font Name Pretendard', 'SIL OPEN FONT LICENSE Version 1.1', '--- Noto Serif KR']

/** Every font of a page or style sheet that has them inline, by the family that it is loaded as. */
async function inlineFonts(text: string) {
  const rules = [...text.matchAll(/@font-face\{font-family:"([^"]+)"[^}]*?base64,([^)]+)\)/g)]
  return Promise.all(rules.map(async ([, family, data]) => ({ family: family!, names: await namesOf(Buffer.from(data!, 'base64')) })))
}

async function namesOf(woff2: Uint8Array) {
  return readFontNames(await subsetFont(woff2, undefined, { targetFormat: 'truetype', keepAllGlyphs: true }))
}

/** No name but a notice is the reserved one. */
function expectRenamed(names: { id: number, text: string }[], place: string) {
  expect(names.length, place).toBeGreaterThan(4)
  expect(names.filter(({ id, text }) => id !== 0 && text.includes('Pretendard')), place).toEqual([])
  expect(names.find(({ id }) => id === 0)?.text, place).toMatch(/Kil Hyung-jin|Adobe|NHN/)
}

test('the site says whose fonts and packages are in it, at an address that every page names', async () => {
  const dist = join(root, 'dist')
  const licenses = await readFile(join(dist, LICENSE_FILE), 'utf-8')
  for (const notice of [...FONT_NOTICES, '--- Nanum Gothic Coding', '--- @vue/runtime-core 3', 'Copyright (c) 2018-present, Yuxi (Evan) You', '--- @slidev/client', '--- workbox-core', '--- @iconify-json/'])
    expect(licenses).toContain(notice)
  // Every entry has a text; nothing is listed that is not in the bundle.
  for (const entry of licenses.split(/^--- /m).slice(1))
    expect(entry.split('\n').slice(1).join('\n').trim().length, entry.split('\n')[0]).toBeGreaterThan(400)
  expect(licenses).not.toMatch(/--- (?:mermaid|shiki|vite |playwright|typescript|interview-deck)/)
  expect(await readdir(dist)).not.toContain('.vite')

  const pages = await Array.fromAsync(glob('**/*.html', { cwd: dist }))
  expect(pages.length).toBeGreaterThan(shared.slides.length)
  for (const page of pages)
    expect(await readFile(join(dist, page), 'utf-8'), page).toContain('<link rel="license" href="/licenses.txt">')
})

test('a cut face has no reserved name, neither in its file nor in a style sheet', async () => {
  const dist = join(root, 'dist')
  const files = await Array.fromAsync(glob('**/*.woff2', { cwd: dist }))
  expect(files.length).toBeGreaterThan(1)
  for (const file of files)
    expectRenamed(await namesOf(await readFile(join(dist, file))), file)
  const fonts = await inlineFonts(await readFile(join(dist, 'questions.html'), 'utf-8'))
  expect(fonts.map(({ family }) => family)).toContain('Deck Sans')
  for (const { family, names } of fonts)
    expectRenamed(names, family)
  for (const file of await Array.fromAsync(glob('**/*.{html,css,js}', { cwd: dist })))
    expect(await readFile(join(dist, file), 'utf-8'), file).not.toMatch(/font-family:[^;}]*Pretendard/)
})

test('the single file has the texts in itself', async ({ page }) => {
  const file = join(root, 'dist-single', SINGLE_FILE)
  const html = await readFile(file, 'utf-8')
  const fonts = await inlineFonts(html)
  expect(fonts.map(({ family }) => family)).toContain('Deck Sans')
  for (const { family, names } of fonts)
    expectRenamed(names, family)

  // Parsed only: the application does not matter here.
  await page.setContent(`<main></main>`)
  const licenses = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    const { hash } = new URL(parsed.querySelector<HTMLLinkElement>('link[rel=license]')!.getAttribute('href')!, 'http://x/')
    return parsed.querySelector<HTMLTemplateElement>(hash)!.content.textContent
  }, html)
  for (const notice of [...FONT_NOTICES, '--- vue-router', '--- @slidev/theme-seriph'])
    expect(licenses).toContain(notice)
  expect(licenses).not.toContain('workbox')
})

for (const script of [false, true]) {
  test(`${script ? 'the script' : 'the PDF'} names its fonts and has their licences attached`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-terms-'))
    const output = join(folder, 'deck.pdf')
    const { code, stderr } = await runExport([...script ? ['--script'] : [], '--section', brief.slug, '--output', output])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const pdf = await PDFDocument.load(await readFile(output))
    const metadata = contentOf(pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream)
    expect(metadata).toMatch(/<dc:rights>.*Deck Sans \(pretendard [\d.]+에서 쓰인 글자만 남긴 수정본, SIL Open Font License 1\.1\)/)

    const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Names'), PDFArray)
    const attachment = names.lookup(1, PDFDict)
    expect((attachment.lookup(PDFName.of('F')) as PDFString).asString()).toBe('font-licenses.txt')
    const text = inflateSync((attachment.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')) as PDFRawStream).contents).toString('utf-8')
    for (const notice of FONT_NOTICES)
      expect(text).toContain(notice)
    await rm(folder, { recursive: true })
  })
}

function contentOf({ contents }: PDFRawStream): string {
  return new TextDecoder().decode(contents)
}
