import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOutputFile } from '@interview-deck/toolbox/output/outputFile'
import { shared, whole } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { processesWith } from '../support/processesWith.ts'
import { projectRoot, runExport } from './support/runExport.ts'
import { removeTestDecks, writeTestDeck } from './support/testDeck.ts'

test.describe.configure({ timeout: 120_000 })

let output: string
let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-pdf-'))
  output = join(folder, 'deck.pdf')
  await writeEarlier(projectRoot)
})

test.afterAll(() => removeTestDecks())

/** A file that counts as written by an earlier export of the deck in `root`. */
async function writeEarlier(root: string) {
  await rm(output, { force: true })
  await writeOutputFile({ option: '--output', given: output, root }, new TextEncoder().encode('the earlier file'))
}

/** The earlier file is as it was, and nothing is beside it. */
async function expectUntouched() {
  expect(await readdir(folder)).toEqual(['.deck.pdf.deck-build', 'deck.pdf'])
  expect(await readFile(output, 'utf8')).toBe('the earlier file')
}

const OPENING = '---\nlayout: question\n---\n\n한 줄 답변\n\n---\n\n'

/** A deck whose mistakes show only where their slides are drawn: all sections share one build. */
const DRAWN = {
  right: '# 둘째\n',
  code: '# 원인\n\n{{ $frontmatter.nothing.deep }}\n',
  picture: '# 그림\n\n<img :src="[`/no-such`, `png`].join(`.`)" alt="없는 그림">\n',
}

function write(name: string, slides: Record<string, string>): Promise<string> {
  return writeTestDeck(name, Object.fromEntries(Object.entries(slides).map(([slug, slide]) => [slug, OPENING + slide])))
}

test.describe('a deck that can be built', () => {
  let root: string
  test.beforeAll(async () => {
    root = await write('drawn', DRAWN)
  })
  test.beforeEach(() => writeEarlier(root))

  // The first finds nothing to use again, the second builds, and all others use that.
  for (const step of ['Building', 'Rendering', 'Printing']) {
    test(`interrupted while ${step.toLowerCase()}, it puts everything away`, async () => {
      // Every process that the export starts inherits this.
      const mark = `DECK_TEST_RUN=${Date.now()}-${step}`
      const [name, value] = mark.split('=') as [string, string]
      let interrupted = false
      const { code, stderr } = await runExport(['--output', output, '--section', 'right'], {
        root,
        env: { [name]: value },
        onOutput(stdout, child) {
          if (!interrupted && stdout.includes(step)) {
            interrupted = true
            child.kill('SIGINT')
          }
        },
      })
      expect(interrupted).toBe(true)
      expect(stderr).toBe('Interrupted. Nothing was written.\n')
      expect(code).toBe(130)
      await expectUntouched()
      await expect.poll(() => processesWith(mark), { message: 'processes left' }).toEqual([])
    })
  }

  for (const [mistake, section, message] of [
    ['code that throws', 'code', /pages\/code\.md:8 \(slide 5, “원인”\): the slide cannot be rendered: TypeError/],
    ['a picture that is not there', 'picture', /pages\/picture\.md:\d+ \(slide 7, “그림”\): \/no-such\.png cannot be loaded/],
  ] as const) {
    test(`names the slide with ${mistake}`, () => expectNamed(root, ['--section', section], message))
  }
})

for (const [mistake, slide, ...messages] of [
  ['a picture that public/ does not have, and one with a wrong prop', '# 그림\n\n![없는 그림](/no-such.png)\n\n---\n\n# 숫자\n\n<Metric id="nothing" />\n', /pages\/first\.md:11: no file public\/no-such\.png/, /pages\/first\.md:17: <Metric>: no fact "nothing" in facts\/ledger; nearest: /],
  ['a picture that the build does not find', '# 그림\n\n![없는 그림](./no-such.png)\n', /pages\/first\.md:10 \(slide 3, “그림”\): \.\/no-such\.png cannot be found/],
  ['a wrong Mermaid diagram', '# 흐름\n\n```mermaid\nflowchart LR\n  accTitle: 흐름\n  accDescr: 흐름입니다\n  a --> --> b\n```\n', /pages\/first\.md:1\d: .*cannot be drawn: Parse error/],
] as const) {
  test(`names the slide with ${mistake}`, async () => {
    const root = await write('mistake', { first: slide })
    await writeEarlier(root)
    await expectNamed(root, [], ...messages)
  })
}

const [first, last] = [shared.sections[0]!.slug, shared.sections.at(-1)!.slug]
const hidden = whole.sections.find(section => section.private)?.slug

async function expectNamed(root: string, args: string[], ...messages: RegExp[]) {
  const { code, stderr } = await runExport(['--output', output, ...args], { root })
  for (const message of messages)
    expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
  await expectUntouched()
}

for (const [mistake, args, message] of [
  ['an unknown section', ['--section', 'nosuch'], new RegExp(`--section nosuch: there is no such section\\. Allowed: ${first}, .*${last}`)],
  ...hidden ? [['a private section', ['--section', hidden], new RegExp(`--section ${hidden}: this section is private\\. Add --private`)]] as const : [],
  ['an unknown option', ['--clicks'], /--clicks[\s\S]*Allowed: .*--with-clicks/],
  ['a folder that is a file', ['--output', join(import.meta.filename, 'deck.pdf')], /--output .*: .* cannot be written to/],
] as const) {
  test(`explains ${mistake}`, async () => {
    const { code, stderr } = await runExport(args.includes('--output' as never) ? [...args] : ['--output', output, ...args])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(code).toBe(1)
    await expectUntouched()
  })
}

test('--help says what there is', async () => {
  const { code, stdout } = await runExport(['--help'])
  expect(code).toBe(0)
  for (const option of ['--output', '--section', '--private', '--with-clicks', 'DECK_BROWSER', 'export:script'])
    expect(stdout).toContain(option)
})
