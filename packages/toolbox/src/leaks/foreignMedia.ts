import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { PREVIEWS } from '../site/siteFiles.ts'

/** Pictures, sound, film and documents. Fonts are cut, and text is searched for words. */
const MEDIA = /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|mp[34]|webm|ogg|wav|m4a|mov|pdf|zip|docx|xlsx|pptx)$/i
const EMBEDDED = /data:(?:image\/(?:png|jpe?g|gif|webp|avif|bmp)|audio\/[\w-]|video\/[\w-]|application\/(?:pdf|zip|octet-stream))[^,"'`)\s]*;base64,([A-Za-z0-9+/=]+)/g
const TEXT = /\.(?:html|js|css|json|svg|webmanifest|txt)$/

/**
 * Pictures and other media in a finished build that the copy does not hold, whether files or inside of a text. A picture has no
 * words that could be searched for.
 *
 * @param dir the built folder
 * @param sources absolute paths of the files whose media may be in it: the copy's, and those of theme, addons and client
 * @returns each with the file that it is in
 */
export async function foreignMedia(dir: string, sources: readonly string[]): Promise<string[]> {
  const known = new Set(await Promise.all(sources.filter(file => MEDIA.test(file)).map(async file => digest(await readFile(file)))))
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const found = await Promise.all(files.map(async (file) => {
    // Pictures of public slides, taken from the finished pages.
    if (file.startsWith(PREVIEWS))
      return []
    if (MEDIA.test(file))
      return known.has(digest(await readFile(join(dir, file)))) ? [] : [file]
    if (!TEXT.test(file))
      return []
    const text = await readFile(join(dir, file), 'utf-8')
    return [...text.matchAll(EMBEDDED)].filter(([, base64]) => !known.has(digest(Buffer.from(base64!, 'base64')))).map(([address]) => `${file}: ${address.slice(0, 40)}…`)
  }))
  return found.flat().sort()
}

function digest(bytes: Buffer): string {
  return hash('sha256', bytes)
}
