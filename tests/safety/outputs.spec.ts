import type { CommandTerminal } from '@interview-deck/toolbox/cli/runCommand'
import type { CommandRun } from './support/runCommand.ts'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { runBuild } from '@interview-deck/toolbox/build/runBuild'
import { runExport } from '@interview-deck/toolbox/pdf/runExport'
import { copyDeck } from '../share/support/copyDeck.ts'
import { expect, test } from '../support/fixtures.ts'
import { processesWith } from '../support/processesWith.ts'
import { runCommand } from './support/runCommand.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** Every command that writes where it is told to, and the option that tells it. */
const WRITERS = [
  { command: ['build'], option: '--out' },
  { command: ['build', '--private'], option: '--out' },
  { command: ['build', '--single'], option: '--out' },
  { command: ['shots'], option: '--out' },
  { command: ['export'], option: '--output', file: 'deck.pdf' },
  { command: ['export', '--script'], option: '--output', file: 'deck.pdf' },
]

let root: string
let home: string

test.beforeAll(async () => {
  root = await copyDeck()
  home = await mkdtemp(join(tmpdir(), 'deck-home-'))
  await mkdir(join(home, 'thesis'))
  await symlink(join(home, 'thesis'), join(home, 'link'))
  for (const name of ['chapter.md', 'deck.pdf'])
    await writeFile(join(home, 'thesis', name), 'ten years of work')
})

test.afterAll(() => Promise.all([root, home].map(folder => rm(folder, { recursive: true, force: true }))))

/** What the commands are made of: to start a process takes many times as long as to be refused. */
const RUNS: Record<string, (args: string[], terminal: CommandTerminal) => Promise<number>> = { build: runBuild, export: runExport }

async function run([command, ...args]: string[]): Promise<CommandRun> {
  const start = RUNS[command!]
  if (!start)
    return runCommand(root, [command!, ...args])
  let output = ''
  const stream = new Writable({
    write(chunk, _, done) {
      output += chunk
      done()
    },
  })
  return { ended: await start(args, { root, out: stream, err: stream }), output }
}

for (const { command, option, file } of WRITERS) {
  test(`${command.join(' ')} writes over nothing that is not its own`, async () => {
    const thesis = join(home, 'thesis')
    const places: [string, RegExp][] = file
      ? [
          [join(thesis, file), /is a file that no earlier run wrote.*\n.*Allowed is a new file/],
          [join(home, 'link', file), /is a file that no earlier run wrote/],
          [`pages/${file}`, /belongs to the deck's own sources/],
        ]
      : [
          [thesis, /thesis holds what no earlier run wrote there.*: chapter\.md, deck\.pdf\.\n.*Allowed is a new or empty folder/],
          [join(home, 'link'), /this is a link \(to .*thesis\)/],
          [join(thesis, 'chapter.md'), /this is a file, and a folder is needed/],
          ['pages', /belongs to the deck's own sources/],
          ['.', /holds the project itself/],
          ['..', /holds the project itself/],
          ['/', /holds the project itself/],
        ]
    const before = await readdir(root)
    for (const [place, message] of places) {
      const { ended, output } = await run([...command, option, place])
      expect(output, place).toContain(`${option} ${place}: `)
      expect(output, place).toMatch(message)
      expect(output, place).not.toMatch(/^\s+at /m)
      expect(ended, place).toBe(1)
    }
    expect(await readdir(root)).toEqual(before)
    expect((await readdir(thesis)).sort()).toEqual(['chapter.md', 'deck.pdf'])
    for (const name of await readdir(thesis))
      expect(await readFile(join(thesis, name), 'utf-8')).toBe('ten years of work')
  })
}

test('what a killed build has left is cleared by the next, and what is not its own stays', async () => {
  await mkdir(join(root, 'dist-new-2024'))
  await writeFile(join(root, 'dist-new-2024/my-new-design.html'), '')
  // Every process that the build starts inherits this.
  const mark = `DECK_TEST_RUN=${Date.now()}`
  const [name, value] = mark.split('=') as [string, string]
  const { ended } = await runCommand(root, ['build', '--private'], {
    env: { [name]: value },
    onOutput: (output, child) => output.includes('Building the slides') && child.kill('SIGKILL'),
  })
  expect(ended).toBe('SIGKILL')
  expect((await readdir(root)).filter(name => /^dist-private-new-\d+$/.test(name))).toHaveLength(1)
  await expect.poll(() => processesWith(mark), { message: 'processes left' }).toEqual([])

  const next = await runCommand(root, ['build', '--private'])
  expect(next.output).toContain('dist-private: ')
  expect((await readdir(root)).filter(name => name.startsWith('dist')).sort()).toEqual(['dist-new-2024', 'dist-private'])

  // What it wrote it may write again; what was changed in between it may not.
  await writeFile(join(root, 'dist-private/index.html'), 'mended by hand')
  const refused = await runCommand(root, ['build', '--private'])
  expect(refused.output).toMatch(/--out dist-private: .* what has changed since: index\.html\./)
  expect(await readFile(join(root, 'dist-private/index.html'), 'utf-8')).toBe('mended by hand')
})
