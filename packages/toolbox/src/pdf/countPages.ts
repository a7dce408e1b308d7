import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'

/**
 * How many slides an export holds.
 *
 * @param result the pptx, whose archive's directory names its slides, or the folder of pictures
 */
export async function countPages(result: string, format: 'pptx' | 'png'): Promise<number> {
  if (!existsSync(result))
    return 0
  return format === 'png'
    ? (await readdir(result)).length
    : new Set((await readFile(result, 'latin1')).match(/ppt\/slides\/slide\d+\.xml/g)).size
}
