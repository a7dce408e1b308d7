import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import sirv from 'sirv'

export interface PrintServer {
  /** Address of the deck, with a slash at the end. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a build to the browser of this process, on a free port of the loopback address. `/print` exists in the app only,
 * so every path without an extension answers with `index.html`; a file that is missing stays missing (404).
 *
 * @param folders later ones answer for what the earlier ones do not have
 */
export async function servePrint(...folders: string[]): Promise<PrintServer> {
  const handlers = folders.map((folder, index) => sirv(folder, { single: index === 0, etag: false }))
  const server = createServer((request, response) => {
    const next = (index: number): void => {
      const handler = handlers[index]
      if (handler)
        return handler(request, response, () => next(index + 1))
      response.statusCode = 404
      response.end()
    }
    next(0)
  })
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
