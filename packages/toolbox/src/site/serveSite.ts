import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { PROTECTIVE_HEADERS } from '../guard/forwardRequest.ts'
import { hostIsOurs, readRequestMeta } from '../guard/requestMeta.ts'
import { headersFor } from './hostFiles.ts'

export type ServedSite = Awaited<ReturnType<typeof listenLocally>>

/**
 * Serves a built site on the loopback address as the hosts do that it has settings for: `/goals` answers with `goals.html`, what does
 * not exist with `404.html`, and everything with the headers that it asks hosts for. It may be a private build: only `localhost` and
 * 127.0.0.1 name it, so that no web page reads it by DNS rebinding. There every address exists: the 404 page is the application.
 */
export async function serveSite({ dir, base, port }: { dir: string, base: string, port?: number }): Promise<ServedSite> {
  const serve = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    dev: true,
    extensions: ['html'],
  })
  const isForHosts = existsSync(join(dir, '_headers'))
  const [index, missing] = await Promise.all(['index.html', '404.html'].map(name => readFile(join(dir, name), 'utf-8').catch(() => undefined)))
  const notFoundStatus = index !== undefined && index === missing ? 200 : 404
  const site = await listenLocally((request, response) => {
    if (!hostIsOurs(readRequestMeta(request, false), ['localhost']))
      return void response.writeHead(403).end('This site is at localhost, under no other name.\n')
    for (const [name, value] of Object.entries({ ...PROTECTIVE_HEADERS, ...isForHosts && headersFor({ base, noindex: true }, (request.url ?? '/').split('?')[0]!) }))
      response.setHeader(name, value)
    const notFound = async () => {
      response.writeHead(notFoundStatus, { 'content-type': 'text/html; charset=utf-8' })
      response.end(await readFile(join(dir, '404.html')).catch(() => 'Not found'))
    }
    if (!request.url?.startsWith(base))
      return notFound()
    request.url = `/${request.url.slice(base.length)}`
    serve(request, response, notFound)
  }, port)
  return { ...site, url: site.url + base.slice(1) }
}

/** On a free port unless one is given. `url` ends with a slash. */
export async function listenLocally(listener: RequestListener, port = 0) {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
