import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unpackEmbedded } from './embeddedBrowser.ts'

let root: string
let options: { platform: 'linux', arch: string, cache: string, packageFolder: string }

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'embedded-'))
  await writeFile(join(root, 'package.json'), '{ "version": "1.2.3" }')
  options = {
    platform: 'linux',
    arch: 'x64',
    cache: join(root, 'cache'),
    packageFolder: root,
  }
})

afterEach(() => rm(root, { recursive: true, force: true }))

/** Writes the browser in two steps, as slowly as the file system lets another process look in between. */
async function slowUnpack(folder: string) {
  await writeFile(join(folder, 'chromium'), 'half')
  await wait(30)
  await writeFile(join(folder, 'chromium'), 'whole')
  await mkdir(join(folder, 'fonts'))
}

it('gives both of two that start at once a whole browser, and leaves one', async () => {
  const browsers = await Promise.all([1, 2].map(async () => {
    const browser = await unpackEmbedded({ ...options, unpackInto: slowUnpack })
    return [browser.executablePath, await readFile(browser.executablePath, 'utf8')]
  }))
  expect(browsers).toEqual(Array.from({ length: 2 }, () => [
    join(options.cache, 'embedded-chromium-1.2.3', 'chromium'),
    'whole',
  ]))
  expect(await readdir(options.cache)).toEqual(['embedded-chromium-1.2.3'])
})

it('unpacks once', async () => {
  await unpackEmbedded({ ...options, unpackInto: slowUnpack })
  await unpackEmbedded({
    ...options,
    unpackInto: () => Promise.reject(new Error('unpacked again')),
  })
})

it('leaves nothing behind where unpacking fails, so that the next run tries again', async () => {
  const failing = unpackEmbedded({
    ...options,
    unpackInto: async (folder) => {
      await writeFile(join(folder, 'chromium'), 'half')
      throw new Error('disk full')
    },
  })
  await expect(failing).rejects.toThrow('disk full')
  expect(await readdir(options.cache)).toEqual([])
})

it('brings its own libraries and fonts along', async () => {
  const { env } = await unpackEmbedded({ ...options, unpackInto: slowUnpack })
  expect(env.LD_LIBRARY_PATH).toContain(join('embedded-chromium-1.2.3', 'al2023', 'lib'))
  expect(existsSync(join(env.FONTCONFIG_PATH!, 'fonts.conf'))).toBe(true)
})

it('says so on a platform for which there is none', async () => {
  await expect(unpackEmbedded({ ...options, platform: 'darwin' as 'linux' })).rejects.toThrow('only for Linux on x64')
  await expect(unpackEmbedded({ ...options, arch: 'arm64' })).rejects.toThrow('linux on arm64')
})
