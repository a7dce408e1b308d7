import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** By extension, what a slide may show. Of a font's formats every browser takes the first. */
const TYPES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  html: 'text/html;charset=utf-8',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
}

/** Makes a function that replaces addresses of files in a built folder by data URLs; addresses begin with `/`. */
export async function createEmbedder(dir: string): Promise<(text: string) => string> {
  const files = (await readdir(dir, { recursive: true })).map(file => file.split(sep).join('/')).filter(file => file !== 'index.html' && TYPES[file.split('.').at(-1)!.toLowerCase()])
  const contents = new Map(await Promise.all(files.map(async file => [file, await readFile(join(dir, file), 'base64')] as const)))
  // The longest first: one name may begin with another.
  const addresses = files.toSorted((a, b) => b.length - a.length).flatMap(file => [...new Set([file, encodeURI(file)])].map(address => ({ file, address })))
  const pattern = new RegExp(`(?<=["'\`(=,\\s]|&quot;)/(${addresses.map(({ address }) => RegExp.escape(address)).join('|') || '(?!)'})(?=["'\`)#?,\\s\\\\]|&quot;)`, 'g')
  return text => text.replace(pattern, (_, address: string) => {
    const { file } = addresses.find(other => other.address === address)!
    return `data:${TYPES[file.split('.').at(-1)!.toLowerCase()]};base64,${contents.get(file)}`
  })
}
