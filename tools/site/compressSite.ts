import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { glob, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Files that get smaller by being compressed. */
const TEXT = '**/*.{css,html,js,json,svg,txt,webmanifest}'

/** Below this a compressed form saves less than its own headers cost. */
const MIN_BYTES = 256

/**
 * Puts a `.br` and a `.gz` beside every text file of a folder, for hosts that serve such forms as they are; or only beside
 * those that match `pattern`, once they are finished.
 */
export async function compressSite(dir: string, pattern = TEXT, exclude: string[] = []) {
  const files = await Array.fromAsync(glob(pattern, { cwd: dir, exclude }))
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
    await appear(join(dir, `${file}.br`), brotli)
    await appear(join(dir, `${file}.gz`), gzipped)
  }))
}

/** A server that is reading the folder sees a file whole or not at all. */
async function appear(file: string, content: Buffer) {
  await writeFile(`${file}.part`, content)
  await rename(`${file}.part`, file)
}

function compress(content: Buffer): Promise<[Buffer, Buffer]> {
  return Promise.all([
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    promisify(gzip)(content, { level: 9 }),
  ])
}
