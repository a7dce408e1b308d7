import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FontCutter } from '../site/fontCutter.ts'
import type { FontNames } from '../site/renameFont.ts'
import type { CharactersInUse } from './paperFonts.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import sirv from 'sirv'
import { cutQuery, facesForPaper } from './paperFonts.ts'
import { fontFolder, printStyles } from './printStyles.ts'

export interface PrintServer {
  /** Address of the deck, with a slash at the end. */
  url: string
  close: () => Promise<void>
}

export interface ServePrintOptions {
  inUse: CharactersInUse
  cutter: FontCutter
  /** What cut fonts are called where their own name is reserved. */
  names: FontNames
}

/**
 * Serves a build to the browser of this process, on a free port of the loopback address, made ready for paper on the way:
 * fonts are divided and cut (see `facesForPaper`), the styles of the print page come in.
 *
 * `/print` exists in the app only, so every path without an extension answers with `index.html`; a file that is missing
 * stays missing (404).
 */
export async function servePrint(folder: string, { inUse, cutter, names }: ServePrintOptions): Promise<PrintServer> {
  const folders = [folder, fontFolder]
  const handlers = folders.map(path => sirv(path, { etag: false }))
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://deck')
    const path = normalize(decodeURIComponent(pathname))
    if (extname(path) === '')
      return send(response, 'text/html; charset=utf-8', preparePage(join(folder, 'index.html'), inUse))
    if (extname(path) === '.css')
      return send(response, 'text/css; charset=utf-8', readFile(join(folder, path), 'utf8').then(css => facesForPaper(css, inUse)))
    if (search === cutQuery)
      return send(response, 'font/ttf', cutFont(path))
    tryHandlers(request, response, 0)
  })

  function tryHandlers(request: IncomingMessage, response: ServerResponse, index: number): void {
    const handler = handlers[index]
    if (handler)
      return void handler(request, response, () => tryHandlers(request, response, index + 1))
    response.writeHead(404).end()
  }

  async function cutFont(path: string): Promise<Uint8Array> {
    const file = folders.map(folder => join(folder, path)).find(existsSync)
    if (!file)
      throw new Error(`There is no font ${path}.`)
    // Not compressed: it goes no further than this machine.
    return cutter.cut(await readFile(file), { characters: inUse.characters, format: 'truetype', names })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

/** Last in the head, the styles of the print page win over the deck's. */
async function preparePage(file: string, inUse: CharactersInUse): Promise<string> {
  const page = await readFile(file, 'utf8')
  return facesForPaper(page.replace('</head>', () => `<style>${printStyles}</style></head>`), inUse)
}

function send(response: ServerResponse, type: string, content: Promise<string | Uint8Array>): void {
  content.then(
    content => response.writeHead(200, { 'content-type': type }).end(content),
    () => response.writeHead(404).end(),
  )
}
