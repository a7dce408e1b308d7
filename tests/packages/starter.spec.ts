import type { StarterDeck } from './starterDeck.ts'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify, stripVTControlCharacters } from 'node:util'
import { readPdf } from '../pdf/support/readPdf.ts'
import { filesWith, readBuild } from '../share/support/searchBuild.ts'
import { expect, test } from '../support/fixtures.ts'
import { workerPort } from '../support/workerPort.ts'
import { layOutStarterDeck } from './starterDeck.ts'

// That the packages are packages: packed, and installed into a deck that knows nothing of this one.
let deck: StarterDeck

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  deck = await layOutStarterDeck()
})

test.afterAll(() => rm(deck.folder, { recursive: true, force: true }))

function run(name: string, ...args: string[]) {
  return promisify(execFile)(process.execPath, [deck.command(name), ...args], { cwd: deck.folder })
}

test('slidev-build makes a site without anything private', async () => {
  test.setTimeout(180_000)
  await run('slidev-build')
  const site = await readBuild(join(deck.folder, 'dist'))
  expect([...site.keys()]).toEqual(expect.arrayContaining(['index.html', '2.html', '3.html', 'licenses.txt', 'sw.js']))
  expect(filesWith(site, 'Themable').length).toBeGreaterThan(0)
  for (const word of ['zqnote', 'Zqsecret', deck.folder, 'rehearsal-line'])
    expect(filesWith(site, word), word).toEqual([])
})

test('slidev-pdf exports a tagged PDF', async () => {
  test.setTimeout(180_000)
  await run('slidev-pdf', '--output', 'deck.pdf')
  const pdf = await readPdf(join(deck.folder, 'deck.pdf'))
  expect(pdf.pages).toHaveLength(3)
  expect(pdf.marked).toBe(true)
  expect(pdf.pages.map(page => page.compact).join('')).not.toContain('Zqsecret')
})

test('the presenter sees the pace line, private slides and notes', async ({ page }) => {
  test.setTimeout(180_000)
  const server = spawn(process.execPath, [deck.command('slidev-start'), '--port', String(workerPort(3860))], { cwd: deck.folder, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let output = ''
    const url = await new Promise<string>((resolve, reject) => {
      server.once('exit', code => reject(new Error(`slidev-start ended with ${code}.\n${output}`)))
      server.stdout.on('data', (chunk) => {
        output += chunk
        // Under Playwright Slidev prints the port in bold.
        const found = /(http:\/\/localhost:\d+)\//.exec(stripVTControlCharacters(output))
        if (found)
          resolve(found[1]!)
      })
    })
    await page.goto(`${url}/presenter/2`)
    await page.getByRole('button', { name: '리허설 시작' }).click()
    await expect(page.locator('.rehearsal-line')).toContainText(/Q1 0:0\d \/ 1:00/)
    await page.goto(`${url}/3`)
    await expect(page.getByText('Zqsecret salary')).toBeVisible()
    expect(stripVTControlCharacters(output)).toContain(`${url}/presenter/`)
    expect(output, 'a page that is not there').not.toContain('/export/')
  }
  finally {
    server.kill()
    await once(server, 'exit')
  }
})
