import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { basename, join, matchesGlob } from 'node:path'
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
    const hash = createHash('sha256').update(content).digest('hex')
    if (!done.has(hash))
      done.set(hash, compress(content))
    const [brotli, gzipped] = await done.get(hash)!
    await writeFile(join(dir, `${file}.br`), brotli)
    await writeFile(join(dir, `${file}.gz`), gzipped)
  }))
}

function compress(content: Buffer): Promise<[Buffer, Buffer]> {
  return Promise.all([compressBrotli(content), promisify(gzip)(content, { level: 9 })])
}

/** As a host does that compresses a file once. */
function compressBrotli(content: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
}

/** What a host sends of a file, in bytes. */
export async function sentBytes(file: string): Promise<number> {
  const content = await readFile(file)
  return matchesGlob(basename(file), TEXT) && content.length >= MIN_BYTES
    ? (await compressBrotli(content)).length
    : content.length
}
