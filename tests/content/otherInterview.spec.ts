import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { filesWith, readBuild } from '../share/support/searchBuild.ts'
import { expect, test } from '../support/fixtures.ts'
import { PRIVATE, SHOWN } from './otherInterview.ts'
import { copyProject, replaceContent } from './replaceContent.ts'

// docs/writing.md, "For an interview of your own": whoever follows it has a deck that is checked and built, and unit tests that pass.
let copy: string

test.describe.configure({ mode: 'parallel' })

test.beforeAll(async () => {
  copy = await copyProject()
  await replaceContent(copy)
})

test.afterAll(() => rm(copy, { recursive: true, force: true }))

/** Runs a script of the copy; what it prints is in the error where it fails. */
function run(script: string, ...args: string[]) {
  return promisify(execFile)(process.execPath, [join(copy, script), ...args], { cwd: copy, env: { ...process.env, NO_COLOR: '1' } })
}

test('the check finds nothing wrong with another interview', async () => {
  const { stdout } = await run('scripts/check.ts')
  expect(stdout).toContain('waiting-list')
  expect(stdout).toMatch(/\n6 slides, no findings/)
})

test('the unit tests pass beside another interview', async () => {
  test.setTimeout(300_000)
  // Those of the packages know no interview.
  const { stdout } = await run('node_modules/vitest/vitest.mjs', 'run', 'facts', 'check', 'components', 'marpText', '--reporter=dot')
  expect(stdout).toMatch(/Test Files +\d+ passed \(\d+\)/)
})

test('another interview is shared, without its private section', async () => {
  test.setTimeout(180_000)
  await run('packages/toolbox/bin/build.ts')
  const site = await readBuild(join(copy, 'dist'))
  expect([...site.keys()]).toEqual(expect.arrayContaining(['index.html', 'questions.html', 'introduction.html', 'waiting-list.html']))
  expect(filesWith(site, SHOWN).length).toBeGreaterThan(0)
  // The diagram is drawn, with the figure of its ledger.
  expect(/<svg[^>]*class="flowchart".*?<\/svg>/s.exec(site.get('5.html')!)?.[0]).toContain('돌아온 책은 예약한 순서대로 4일 안에')
  expect(filesWith(site, PRIVATE)).toEqual([])
  expect([...site.keys()]).not.toContain('weekends.html')
})
