import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MANIFEST_FILE } from '@interview-deck/toolbox/output/manifest'
import { expect, test } from '../support/fixtures.ts'
import { compact } from './support/readPdf.ts'
import { readZip } from './support/readZip.ts'
import { runExport } from './support/runExport.ts'
import { sentencesOf } from './support/spokenSentences.ts'

// Slidev's exporter starts a development server.
test.describe.configure({ timeout: 180_000 })

test('--format pptx has a slide for each one, and no note', async ({ deck }) => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-pptx-'))
  const { slides } = deck.sections.find(({ slug }) => slug === 'closing')!
  const { code, stderr } = await runExport(['--format', 'pptx', '--section', 'closing', '--output', join(folder, 'deck.pptx')])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const files = await readZip(join(folder, 'deck.pptx'))
  expect([...files.keys()].filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(slides.length)
  const text = compact([...files].filter(([name]) => name.endsWith('.xml')).map(([, content]) => content.replace(/<[^>]+>/g, '')).join('\n'))
  const notes = slides.flatMap(({ note }) => sentencesOf(note))
  expect(notes.length).toBeGreaterThan(0)
  expect(notes.filter(sentence => text.includes(sentence))).toEqual([])
})

test('--format png has a picture of each slide', async ({ deck }) => {
  const folder = join(await mkdtemp(join(tmpdir(), 'deck-png-')), 'png')
  const { slides } = deck.sections.find(({ slug }) => slug === 'goals')!
  const { code, stderr } = await runExport(['--format', 'png', '--section', 'goals', '--output', folder])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const names = (await readdir(folder)).filter(name => name !== MANIFEST_FILE).sort()
  expect(names.map(name => Number.parseInt(name))).toEqual(slides.map(({ no }) => no))
  for (const name of names)
    expect((await readFile(join(folder, name))).toString('latin1', 1, 4)).toBe('PNG')
})
