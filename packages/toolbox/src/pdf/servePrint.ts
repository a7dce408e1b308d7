import type { ServerResponse } from 'node:http'
import type { SubsetFont } from '../site/createSubsetter.ts'
import type { FontNames } from '../site/renameFont.ts'
import type { ServedSite } from '../site/serveSite.ts'
import type { PaperFaces } from './paperFaces.ts'
import type { CharactersInUse } from './paperFonts.ts'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import sirv from 'sirv'
import { listenLocally } from '../site/serveSite.ts'
import { cutQuery, facesForPaper } from './paperFonts.ts'
import { printStyles } from './printStyles.ts'

interface ServePrintOptions {
  inUse: CharactersInUse
  subset: SubsetFont
  names: FontNames
  faces: PaperFaces
}

/**
 * Serves a build on loopback, made ready for paper on the way: fonts are divided and cut (see `facesForPaper`), the styles of
 * the print page come in. `/print` exists in the app only, so every path without an extension answers with `index.html`.
 */
export async function servePrint(folder: string, { inUse, subset, names, faces }: ServePrintOptions): Promise<ServedSite> {
  const serveFile = sirv(folder, { etag: false })
  return listenLocally((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://deck')
    const path = normalize(decodeURIComponent(pathname))
    if (extname(path) === '')
      return send(response, 'text/html; charset=utf-8', preparePage(folder, faces.css, inUse))
    if (extname(path) === '.css')
      return send(response, 'text/css; charset=utf-8', readFile(join(folder, path), 'utf8').then(css => facesForPaper(css, inUse)))
    if (search === cutQuery)
      return send(response, 'font/ttf', cutFont(path))
    const face = faces.files.get(path.slice(1))
    if (face)
      return send(response, 'font/woff2', readFile(face))
    serveFile(request, response, () => void response.writeHead(404).end())
  })

  async function cutFont(path: string): Promise<Uint8Array> {
    return subset(await readFile(faces.files.get(path.slice(1)) ?? join(folder, path)), { characters: inUse.characters, format: 'truetype', names })
  }
}

/** At the end of the head these styles override the deck's. Preloaded fonts save a second, slow layout. */
async function preparePage(folder: string, faces: string, inUse: CharactersInUse): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const deckStyles = await Promise.all([...page.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, path]) => readFile(join(folder, path!), 'utf8')))
  const cut = facesForPaper(deckStyles.join('') + faces, inUse).matchAll(/url\(["']?([^"')]+\.woff2\?cut)/g)
  const preloads = [...cut].map(([, url]) => `<link rel="preload" as="font" crossorigin href="${url}">`).join('')
  return facesForPaper(page.replace('</head>', () => `${preloads}<style>${faces}${printStyles}</style></head>`), inUse)
}

function send(response: ServerResponse, type: string, content: Promise<string | Uint8Array>): void {
  content.then(
    content => response.writeHead(200, { 'content-type': type }).end(content),
    () => response.writeHead(404).end(),
  )
}
