import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createProvenBrowsers } from './provenBrowsers.ts'

let folder: string
beforeEach(() => folder = mkdtempSync(join(tmpdir(), 'proven-')))
afterEach(() => rmSync(folder, { recursive: true }))

function browserAt(name: string, env = {}) {
  const executablePath = join(folder, name)
  writeFileSync(executablePath, 'browser')
  return { executablePath, source: 'named' as const, args: [], env }
}

it('remembers the browser that started, as long as it is the same', () => {
  const file = join(folder, 'cache', 'proven')
  const browser = browserAt('chrome')
  expect(createProvenBrowsers(file).has(browser)).toBe(false)
  createProvenBrowsers(file).add(browser)
  expect(createProvenBrowsers(file).has(browser)).toBe(true)
  expect(createProvenBrowsers(file).has({ ...browser, env: { LD_LIBRARY_PATH: '/lib' } })).toBe(false)
  expect(createProvenBrowsers(file).has(browserAt('other'))).toBe(false)
  utimesSync(browser.executablePath, 1, 1)
  expect(createProvenBrowsers(file).has(browser)).toBe(false)
})

it('forgets it', () => {
  const proven = createProvenBrowsers(join(folder, 'proven'))
  const browser = browserAt('chrome')
  proven.add(browser)
  proven.clear()
  expect(proven.has(browser)).toBe(false)
})

it('proves nothing where the file cannot be written, or the browser is gone', () => {
  const browser = browserAt('chrome')
  const proven = createProvenBrowsers(join(browser.executablePath, 'proven'))
  proven.add(browser)
  expect(proven.has(browser)).toBe(false)
  expect(createProvenBrowsers(join(folder, 'proven')).has({ ...browser, executablePath: join(folder, 'gone') })).toBe(false)
})
