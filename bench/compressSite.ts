import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** Puts a `.br` beside every text file of a folder, as a host would send it. */
export async function compressSite(dir: string) {
  for await (const file of glob('**/*.{css,html,js,json,svg,txt}', { cwd: dir })) {
    const packed = await promisify(brotliCompress)(await readFile(join(dir, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
    await writeFile(join(dir, `${file}.br`), packed)
  }
}
