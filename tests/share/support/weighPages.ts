import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** What a visitor downloads for one page of the built site, in bytes as a host sends them (brotli). */
export interface PageWeight {
  /** Address from the base. */
  path: string
  /** The document, which has the slide, its styles and its faces in it, and what it preloads: what a first paint can need. */
  firstPaint: number
  /** Everything that the document names: until the deck can be stepped through. */
  steppable: number
  /** Files that the document names, from the site's folder. */
  files: string[]
}

/** Weighs every page of a built site. */
export async function weighPages(dir: string, base = '/'): Promise<PageWeight[]> {
  const names = (await readdir(dir)).filter(name => name.endsWith('.html') && name !== '404.html' && name !== 'offline.html')
  // Every page names the same scripts.
  const known = new Map<string, Promise<number>>()
  const weighFile = (file: string) => known.get(file) ?? known.set(file, sentBytes(join(dir, file))).get(file)!
  return Promise.all(names.sort().map(async (name) => {
    const html = await readFile(join(dir, name), 'utf-8')
    const linked = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].flatMap(([tag]) => {
      const url = tag.match(/\b(?:href|src)="([^"]+)"/)?.[1]
      return url?.startsWith(base) && !/rel="(?:canonical|icon|license)"/.test(tag)
        ? [{ file: url.slice(base.length), isPreloaded: tag.includes('rel="preload"') }]
        : []
    })
    const weigh = async (files: string[]) => (await Promise.all(files.map(weighFile))).reduce((sum, bytes) => sum + bytes, 0)
    return {
      path: name.replace(/\.html$/, ''),
      firstPaint: await weigh([name, ...linked.filter(link => link.isPreloaded).map(link => link.file)]),
      steppable: await weigh([name, ...linked.map(link => link.file)]),
      files: linked.map(link => link.file),
    }
  }))
}

/** What a host sends of a file that it compresses once, in bytes. */
async function sentBytes(file: string): Promise<number> {
  const content = await readFile(file)
  return /\.(?:css|html|js|json|svg|txt|webmanifest)$/.test(file)
    ? (await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })).length
    : content.length
}
