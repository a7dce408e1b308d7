import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import sirv from 'sirv'
import { fontFolders, printStyles, withoutVariableFonts } from './printStyles.ts'

export interface PrintServer {
  /** Address of the deck, with a slash at the end. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a build to the browser of this process, on a free port of the loopback address, made ready for paper on the way:
 * variable fonts are taken out, the styles of the print page come in.
 *
 * `/print` exists in the app only, so every path without an extension answers with `index.html`; a file that is missing
 * stays missing (404).
 */
export async function servePrint(folder: string): Promise<PrintServer> {
  const handlers = [folder, ...fontFolders].map(path => sirv(path, { etag: false }))
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://deck').pathname))
    if (extname(path) === '')
      return sendText(response, 'text/html', preparePage(join(folder, 'index.html')))
    if (extname(path) === '.css')
      return sendText(response, 'text/css', readFile(join(folder, path), 'utf8').then(withoutVariableFonts))
    tryHandlers(request, response, 0)
  })

  function tryHandlers(request: IncomingMessage, response: ServerResponse, index: number): void {
    const handler = handlers[index]
    if (handler)
      return void handler(request, response, () => tryHandlers(request, response, index + 1))
    response.writeHead(404).end()
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
async function preparePage(file: string): Promise<string> {
  const page = withoutVariableFonts(await readFile(file, 'utf8'))
  return page.replace('</head>', () => `<style>${printStyles}</style></head>`)
}

function sendText(response: ServerResponse, type: string, text: Promise<string>): void {
  text.then(
    content => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content),
    () => response.writeHead(404).end(),
  )
}
