import { Buffer } from 'node:buffer'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressSite } from './compressSite.ts'

it('puts a form that holds the same beside every text, and none beside a picture', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'compress-'))
  await mkdir(join(dir, 'assets'))
  await writeFile(join(dir, 'index.html'), '안녕하세요')
  await writeFile(join(dir, 'assets/app.js'), 'alert(1)')
  await writeFile(join(dir, 'assets/picture.png'), Buffer.alloc(1000))
  await compressSite(dir)
  expect((await readdir(dir, { recursive: true })).sort()).toEqual(['assets', 'assets/app.js', 'assets/app.js.br', 'assets/picture.png', 'index.html', 'index.html.br'])
  expect(brotliDecompressSync(await readFile(join(dir, 'index.html.br'))).toString()).toBe('안녕하세요')
  await rm(dir, { recursive: true })
})
