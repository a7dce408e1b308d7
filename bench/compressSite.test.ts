import { Buffer } from 'node:buffer'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compressSite } from './compressSite.ts'

const TEXT = '<p>안녕하세요</p>'.repeat(100)

describe('compressSite', () => {
  let dir: string
  const files = async () => (await readdir(dir, { recursive: true })).sort()

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'compress-'))
    await mkdir(join(dir, 'assets'))
    await writeFile(join(dir, 'index.html'), TEXT)
    await writeFile(join(dir, 'assets/app.js'), TEXT)
  })
  afterEach(() => rm(dir, { recursive: true }))

  it('puts both forms beside a file, and they hold what the file holds', async () => {
    await compressSite(dir)
    expect(brotliDecompressSync(await readFile(join(dir, 'index.html.br'))).toString()).toBe(TEXT)
    expect(gunzipSync(await readFile(join(dir, 'assets/app.js.gz'))).toString()).toBe(TEXT)
    expect(await files()).toEqual(['assets', 'assets/app.js', 'assets/app.js.br', 'assets/app.js.gz', 'index.html', 'index.html.br', 'index.html.gz'])
  })

  it('leaves small files and pictures alone', async () => {
    await writeFile(join(dir, 'small.txt'), 'small')
    await writeFile(join(dir, 'picture.png'), Buffer.alloc(1000))
    await compressSite(dir)
    expect((await files()).filter(file => /small|picture/.test(file))).toEqual(['picture.png', 'small.txt'])
  })
})
