import type { DevServer } from '@interview-deck/toolbox/start/startDevServer'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { startDevServer } from '@interview-deck/toolbox/start/startDevServer'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { workerPort } from '../support/workerPort.ts'
import { layOutDeck, lookAtAll, REFUSED, rowsOf, WORKING } from './rows.ts'
import { SEEN } from './seen.ts'

let deck: string
let server: DevServer

test.describe.configure({ timeout: 300_000 })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  deck = await layOutDeck()
  server = await startDevServer({ root: deck, port: workerPort(3480) })
})

test.afterAll(async () => {
  await server?.stop()
  await rm(deck, { recursive: true, force: true })
})

test('every row has its slide, and every slide its row', async () => {
  const { slides, errors } = await loadDeck({ root: deck })
  expect(errors).toEqual([])
  expect.soft(slides.map(({ title }) => title).sort()).toEqual([...WORKING].sort())
  expect.soft(Object.keys(SEEN).sort()).toEqual([...WORKING].sort())
})

test('every feature and layout that Slidev documents has a row', () => {
  const require = createRequire(join(root, 'packages/toolbox/package.json'))
  const references = join(dirname(require.resolve('@slidev/cli/package.json')), 'skills/slidev/references')
  const features = readdirSync(references).map(file => /^# (.*)$/m.exec(readFileSync(join(references, file), 'utf-8'))![1]!)
  // These list others: their rows are the three tables themselves.
  const lists = ['Built-in Components', 'Built-in Layouts', 'Slidev Markdown Syntax']
  const layouts = readdirSync(join(dirname(require.resolve('@slidev/client/package.json')), 'layouts')).map(file => file.replace('.vue', '')).filter(name => !['404', 'error'].includes(name))
  const rows = [...WORKING, ...[...REFUSED, ...rowsOf('Beside the slides')].map(([name]) => name!)]
  expect(features.length).toBeGreaterThan(40)
  expect([...features, ...layouts].filter(name => !lists.includes(name) && !rows.includes(name))).toEqual([])
})

test('every row works in npm start', ({ page }) => lookAtAll(page, server.url, 'start'))

for (const [name, written, said] of REFUSED) {
  test(`${name} is refused with its sentence`, async () => {
    const folder = join(deck, '../refused')
    await rm(folder, { recursive: true, force: true })
    await mkdir(join(folder, 'styles'), { recursive: true })
    const isKey = /^\w+: /.test(written!)
    await writeFile(join(folder, 'slides.md'), `---\ntheme: none\ncomark: ${name!.startsWith('footnotes')}\n${isKey ? `${written}\n` : ''}---\n\n# A\n\n${isKey ? '' : written}\n`)
    const { errors } = await loadDeck({ root: folder })
    expect(errors).toEqual([expect.stringMatching(isKey ? /^slides\.md:4: / : /^slides\.md:8: /)])
    expect(errors[0]).toContain(said)
  })
}
