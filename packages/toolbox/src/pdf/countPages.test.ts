import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countPages } from './countPages.ts'

let folder: string

beforeEach(async () => folder = await mkdtemp(join(tmpdir(), 'deck-count-')))
afterEach(() => rm(folder, { recursive: true }))

it('counts each slide of a pptx once, though the archive names it twice, and with its relations', async () => {
  const names = ['ppt/slides/slide1.xml', 'ppt/slides/slide12.xml', 'ppt/slides/_rels/slide1.xml.rels', 'ppt/slideLayouts/slideLayout1.xml']
  const file = join(folder, 'deck.pptx')
  await writeFile(file, `PK ${names.join(' \xFF ')} PK ${names.join(' ')}`, 'latin1')
  expect(await countPages(file, 'pptx')).toBe(2)
})

it('finds none in a pptx that Slidev wrote too early', async () => {
  const file = join(folder, 'deck.pptx')
  await writeFile(file, 'PK ppt/presentation.xml')
  expect(await countPages(file, 'pptx')).toBe(0)
})

it('counts pictures', async () => {
  await mkdir(join(folder, 'png'))
  expect(await countPages(join(folder, 'png'), 'png')).toBe(0)
  await writeFile(join(folder, 'png/1.png'), '')
  expect(await countPages(join(folder, 'png'), 'png')).toBe(1)
})
