import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprintBuild } from './fingerprint.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
  mkdirSync(join(root, 'node_modules/slidev-addon-mine'), { recursive: true })
  writeFileSync(join(root, 'node_modules/slidev-addon-mine/package.json'), '{}')
  writeFileSync(join(root, 'package-lock.json'), 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

const copyOf = (hash = 'a') => ({ root: join(root, '.cache/public'), hash, headmatter: { addons: ['mine'] } })

it('is the same for the same copy and options', () => {
  expect(fingerprintBuild(copyOf(), { base: '/' })).toBe(fingerprintBuild(copyOf(), { base: '/' }))
})

it('changes with the copy, the options, and what is installed', () => {
  const before = fingerprintBuild(copyOf(), { base: '/' })
  expect(fingerprintBuild(copyOf('b'), { base: '/' })).not.toBe(before)
  expect(fingerprintBuild(copyOf(), { base: '/interview/' })).not.toBe(before)
  writeFileSync(join(root, 'package-lock.json'), 'two')
  expect(fingerprintBuild(copyOf(), { base: '/' })).not.toBe(before)
})
