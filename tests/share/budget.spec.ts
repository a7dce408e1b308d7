import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { shared } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { ROOT } from './support/copyDeck.ts'
import { filesWith, readBuild } from './support/searchBuild.ts'
import { weighPages } from './support/weighPages.ts'

const DIST = join(ROOT, 'dist')
const KB = 1024

test('no page needs more than 60 KB before its first paint, or 170 KB until it can be stepped through', async () => {
  const pages = await weighPages(DIST)
  expect(pages.length).toBeGreaterThan(shared.slides.length)
  for (const page of pages) {
    expect(page.firstPaint, `/${page.path} before its first paint`).toBeLessThanOrEqual(60 * KB)
    expect(page.steppable, `/${page.path} until it can be stepped through`).toBeLessThanOrEqual(170 * KB)
  }
})

test('the whole site is smaller than 4 MB, with each page once', async () => {
  const build = await readdir(DIST, { recursive: true, withFileTypes: true })
  const files = build.filter(entry => entry.isFile())
  const sizes = await Promise.all(files.map(async file => (await stat(join(file.parentPath, file.name))).size))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4 * KB * KB)
  expect(files.filter(({ name }) => /\.(?:br|gz)$/.test(name))).toEqual([])
})

test('nothing ships that no slide uses', async () => {
  const files = await readdir(join(DIST, 'assets'), { recursive: true })
  const unused = /mermaid|shiki|katex|monaco|twoslash|drauu|drawing|magic-move|recorder|presenter|NoteEditable|SideEditor|floating/i
  expect(files.filter(file => unused.test(file))).toEqual([])
})

test('no page holds the address that it was drawn at', async () => {
  const pages = new Map([...await readBuild(DIST)].filter(([name]) => name.endsWith('.html')))
  expect(pages.size).toBeGreaterThan(shared.slides.length)
  expect(filesWith(pages, '127.0.0.1')).toEqual([])
  expect(filesWith(pages, '//localhost')).toEqual([])
})

test('the application loads few files before it takes over', async () => {
  const [cover] = await weighPages(DIST)
  expect(cover!.files.filter(file => file.endsWith('.js')).length).toBeLessThanOrEqual(16)
  expect(cover!.files.filter(file => file.endsWith('.css'))).toHaveLength(1)
})
