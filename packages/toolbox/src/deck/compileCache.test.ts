import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { compileCache } from './packageFolder.ts'

let project: string

beforeEach(async () => {
  vi.stubEnv('NODE_COMPILE_CACHE', undefined)
  project = await mkdtemp(join(tmpdir(), 'compile-cache-'))
  await mkdir(join(project, 'node_modules/@slidev/cli'), { recursive: true })
  await writeFile(join(project, 'node_modules/@slidev/cli/package.json'), '{}')
  await mkdir(join(project, 'decks/one'), { recursive: true })
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(project, { recursive: true })
})

it('is one for all decks that share the installed packages', () => {
  const shared = { NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/node') }
  expect(compileCache(project)).toEqual(shared)
  expect(compileCache(join(project, 'decks/one'))).toEqual(shared)
})

it('is where the user says', () => {
  vi.stubEnv('NODE_COMPILE_CACHE', '/elsewhere')
  expect(compileCache(project)).toEqual({ NODE_COMPILE_CACHE: '/elsewhere' })
})
