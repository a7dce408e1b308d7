import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { writeManifest } from '@interview-deck/toolbox/output/manifest'
import { removeTestDecks, writeTestDeck } from '../pdf/support/testDeck.ts'
import { expect, test } from '../support/fixtures.ts'
import { edit, ROOT } from './support/copyDeck.ts'

const PAGE = 'pages/first.md'

/** As short as a deck can be: most of a build is the same for all. */
const SLIDES = `---
layout: question
---

한 줄 답변

---

# 흐름

\`\`\`mermaid
flowchart LR
  accTitle: 흐름
  accDescr: 가에서 나로 갑니다
  a[가] --> b[나]
\`\`\`
`

let root: string

test.beforeEach(async () => {
  root = await writeTestDeck('unshared', { first: SLIDES })
  await mkdir(join(root, 'dist'))
  await writeFile(join(root, 'dist/index.html'), 'an earlier build')
  await writeManifest(join(root, 'dist'))
})

test.afterEach(async () => {
  // Nothing half made is left beside it either.
  expect((await readdir(root)).filter(name => name.startsWith('dist'))).toEqual(['dist'])
  expect(await readFile(join(root, 'dist/index.html'), 'utf-8')).toBe('an earlier build')
})

test.afterAll(() => removeTestDecks())

/** Runs the build command; `interruptAt` sends Ctrl-C as soon as that is printed. */
async function build({ interruptAt }: { interruptAt?: string } = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'packages/toolbox/bin/build.js')], { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      if (interruptAt && output.includes(interruptAt))
        child.kill('SIGINT')
    })
  }
  const code = await new Promise<number | string>(resolve => child.on('close', (code, signal) => resolve(code ?? signal!)))
  return { code, output }
}

test('a diagram that cannot be drawn is named with its file and line', async () => {
  await edit(root, PAGE, text => text.replace(/(```mermaid[^\n]*\n)/, '$1    ]]broken[[\n'))
  const line = (await readFile(join(root, PAGE), 'utf-8')).split('\n').findIndex(line => line.startsWith('```mermaid')) + 1
  const { code, output } = await build()
  expect(output).toContain(`${PAGE}:${line}: this diagram cannot be drawn`)
  expect(output).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
})

test('a character that no font has is named with its slide', async () => {
  await edit(root, PAGE, text => text.replace(/^# /m, '# ꧁ '))
  const { code, output } = await build()
  expect(output).toMatch(/pages\/[\w-]+\.md:\d.*: no font of the deck has a glyph for "꧁" \(U\+A9C1\)/)
  expect(output).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
})

for (const step of ['Building the slides', 'Drawing each slide\'s page', 'Preparing for hosts']) {
  test(`Ctrl-C stops the build at "${step}"`, async () => {
    const { code, output } = await build({ interruptAt: step })
    expect(output).not.toMatch(/^\s+at /m)
    expect([130, 'SIGINT']).toContain(code)
  })
}
