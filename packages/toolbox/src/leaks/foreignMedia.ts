import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { PREVIEWS } from '../output/fileNames.ts'

/** Not fonts, which are subset, nor text, which is searched. */
const MEDIA = /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|mp[34]|webm|ogg|wav|m4a|mov|pdf|zip|br|gz|docx|xlsx|pptx)$/i
const EMBEDDED = /data:(?:image\/(?:png|jpe?g|gif|webp|avif|bmp)|audio\/[\w-]|video\/[\w-]|application\/(?:pdf|zip|octet-stream))[^,"'`)\s]*;base64,([A-Za-z0-9+/=]+)/g
const TEXT = /\.(?:html|js|css|json|svg|webmanifest|txt)$/

/** Media in a build that are not among `sources` (absolute paths): pictures cannot be searched for words. */
export async function foreignMedia(files: ReadonlyMap<string, Buffer>, sources: readonly string[]): Promise<string[]> {
  const known = new Set(await Promise.all(sources.filter(file => MEDIA.test(file)).map(async file => hash('sha256', await readFile(file)))))
  const isForeign = (bytes: Buffer) => !known.has(hash('sha256', bytes))
  return [...files].flatMap(([file, bytes]) => {
    // Pictures of public slides, taken from the finished pages.
    if (file.startsWith(PREVIEWS))
      return []
    if (MEDIA.test(file))
      return isForeign(bytes) ? [file] : []
    return TEXT.test(file)
      ? [...bytes.toString('utf-8').matchAll(EMBEDDED)].filter(([, base64]) => isForeign(Buffer.from(base64!, 'base64'))).map(([address]) => `${file}: ${address.slice(0, 40)}…`)
      : []
  }).sort()
}
