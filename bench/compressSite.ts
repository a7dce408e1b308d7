import type { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Files that get smaller by being compressed. */
const TEXT = '**/*.{css,html,js,json,svg,txt,webmanifest}'

/** Below this a compressed form saves less than its own headers cost. */
const MIN_BYTES = 256

/** Puts a `.br` and a `.gz` beside every text file of a folder, for servers that send such forms as they are. */
export async function compressSite(dir: string) {
  const files = await Array.fromAsync(glob(TEXT, { cwd: dir }))
  // A page stands under several addresses.
  const done = new Map<string, Promise<[Buffer, Buffer]>>()
  await Promise.all(files.map(async (file) => {
    const content = await readFile(join(dir, file))
    if (content.length < MIN_BYTES)
      return
    const key = hash('sha256', content)
    if (!done.has(key))
      done.set(key, compress(content))
    const [brotli, gzipped] = await done.get(key)!
    await writeFile(join(dir, `${file}.br`), brotli)
    await writeFile(join(dir, `${file}.gz`), gzipped)
  }))
}

function compress(content: Buffer): Promise<[Buffer, Buffer]> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  return Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content, { level: 9 })])
}
