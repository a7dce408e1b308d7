import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify, stripVTControlCharacters } from 'node:util'
import { writeFiles } from '../../new/makeFolder.ts'
import { readAnswers } from '../../new/readAnswers.ts'
import { readSources, writeDeck } from '../../new/writeDeck.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { workerPort } from '../support/workerPort.ts'
import { installPackages, makeDeck, npmTest } from './madeDeck.ts'

const answers = (name: string) => join(root, 'tests/content/answers', name)

test('a deck of prepared answers passes its own tests at once', async () => {
  test.setTimeout(600_000)
  const { folder, output } = await makeDeck('--from', answers('numbered.md'))
  expect(output).toContain('Questions: 6, of which 2 private.')
  await installPackages(folder)
  const { ended, output: tested } = await npmTest(folder)
  expect(ended, tested).toBe(0)
  expect(tested).toMatch(/\n9 slides, no findings/)
  expect(tested).toMatch(/to do in drafts/)
  expect(tested).toMatch(/\d+ passed/)
  await rm(folder, { recursive: true })
})

test.describe('a deck that is made without a document', () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 })
  let folder: string

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    folder = (await makeDeck()).folder
    await installPackages(folder)
  })

  test.afterAll(() => rm(folder, { recursive: true, force: true }))

  /** `npm run check` of it. */
  async function check(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'scripts/check.ts')], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } })
    return stdout
  }

  test('is an interview of three questions that lacks nothing', async () => {
    const stdout = await check()
    expect(stdout).toMatch(/\n7 slides, no findings/)
    expect(stdout).not.toContain('to do')
  })

  test('has nothing of this one', async () => {
    const files = globSync('**/*.{md,ts,vue,css,json}', { cwd: folder, exclude: ['node_modules'] })
    expect(files.length).toBeGreaterThan(60)
    const texts = await Promise.all(files.map(async file => ({ file, text: await readFile(join(folder, file), 'utf-8') })))
    expect(texts.filter(({ text }) => /이재철|토스 ?커머스|넥스트레이드|REGTECH|jclee|qws941/i.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('starts with the pace line of its presenter, and prints no address that is not there', async ({ page }) => {
    const server = spawn(process.execPath, [join(folder, 'node_modules/.bin/slidev-start'), '--port', String(workerPort(3860))], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    try {
      let output = ''
      server.stderr.on('data', chunk => output += chunk)
      const url = await new Promise<string>((resolve, reject) => {
        server.once('exit', code => reject(new Error(`slidev-start ended with ${code}.\n${output}`)))
        server.stdout.on('data', (chunk) => {
          output += stripVTControlCharacters(String(chunk))
          const found = /(http:\/\/localhost:\d+)\/presenter/.exec(output)
          if (found)
            resolve(found[1]!)
        })
      })
      await page.goto(`${url}/presenter/3`)
      await page.getByRole('button', { name: '리허설 시작' }).click()
      await expect(page.locator('.rehearsal-line')).toContainText(/Q1 0:0\d \/ /)
      expect(output).not.toContain('/export/')
    }
    finally {
      server.kill()
      await once(server, 'exit')
    }
  })

  for (const [name, slides] of [['marked.md', 6], ['english.md', 7], ['long.md', 4]] as const) {
    test(`has nothing wrong with ${name} in the place of its own`, async () => {
      await Promise.all(['pages', 'facts/ledger'].map(path => rm(join(folder, path), { recursive: true })))
      await writeFiles(folder, writeDeck(readAnswers(name, readFileSync(answers(name), 'utf-8')), readSources(root)).files)
      expect(await check()).toMatch(new RegExp(`\\n${slides} slides, no findings`))
    })
  }
})
