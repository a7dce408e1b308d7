import type { AddressInfo } from 'node:net'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyDeck, edit } from '../share/support/copyDeck.ts'
import { brief } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { root as projectRoot } from '../support/root.ts'
import { runCommand } from './support/runCommand.ts'

test.describe.configure({ timeout: 120_000 })

let root: string
test.beforeAll(async () => {
  root = await copyDeck()
})
test.afterAll(() => rm(root, { recursive: true, force: true }))

test.describe('headmatter that is no YAML', () => {
  test.beforeAll(() => edit(root, 'slides.md', text => text.replace(/^title: .*$/m, 'title: a: b')))
  test.afterAll(async () => edit(root, 'slides.md', text => text.replace(/^title: a: b$/m, 'title: 제목')))

  for (const command of [
    ['check'],
    ['build'],
    ['build', '--single'],
    ['export', '--output', 'out/deck.pdf'],
    ['export', '--script', '--output', 'out/script.pdf'],
    ['start', '--port', '3960'],
    ['shots', '--out', 'out/shots'],
    ['remote', '--host', '127.0.0.1', '--port', '0'],
    ['bench-share', '--runs', '1'],
    ['bench-pdf', '--runs', '1'],
  ]) {
    test(`is named with file and line by ${command.join(' ')}`, async () => {
      const line = (await readFile(join(root, 'slides.md'), 'utf-8')).split('\n').indexOf('title: a: b') + 1
      const { ended, output } = await runCommand(root, command)
      expect(output).toContain(`slides.md:${line}: the headmatter is not valid YAML: `)
      expect(output).not.toMatch(/^\s+at /m)
      expect(ended).toBe(1)
    })
  }
})

/** Commands that write, and the deck that each writes of: of the project's own there is a print build already. */
const WRITERS = [
  { command: ['build', '--private'], option: '--out', name: 'site', deck: () => root },
  { command: ['export', '--section', brief.slug], option: '--output', name: 'deck.pdf', deck: () => projectRoot },
]

for (const { command, option, name, deck } of WRITERS) {
  test(`a full disk is told in a sentence by ${command[0]}, and nothing is left on it`, async () => {
    const disk = join(root, 'out/full')
    await mkdir(disk, { recursive: true })
    const { ended, output } = await runCommand(deck(), [...command, option, join(disk, name)], {
      env: { NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'support/fullDisk.ts'))}` },
    })
    expect(output).toMatch(/the disk is full.*Free some space/)
    expect(output).not.toMatch(/^\s+at /m)
    expect(ended).toBe(1)
    expect(await readdir(disk)).toEqual([])
  })
}

test('a busy port is named with the option that chooses another', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const port = String((server.address() as AddressInfo).port)
  await mkdir(join(root, 'site'))
  await writeFile(join(root, 'site/index.html'), '')
  for (const command of [['preview', '--out', 'site', '--port', port], ['remote', '--host', '127.0.0.1', '--port', port]]) {
    const { ended, output } = await runCommand(root, command)
    expect(output).toMatch(new RegExp(`Port ${port} is taken.*choose another one with --port`))
    expect(output).not.toMatch(/^\s+at /m)
    expect(ended).toBe(1)
  }
  server.close()
})
