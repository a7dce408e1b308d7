import type { Connect } from 'vite'
import type { Upstream } from './gateway.ts'
import type { Position } from './pages.ts'
import { createServer as createHttpServer } from 'node:http'
import { resolve } from 'node:path'
import { createServer, parser, resolveOptions } from '@slidev/cli'
import { checkHeadmatter } from '../deck/checkHeadmatter.ts'
import { installPreparsers } from '../deck/parseDeck.ts'

/** These two write files. */
const WITHOUT_EDITING = { mcp: false, editor: false } as const

/** Slidev's development server behind the gateway: without a port, and without editing, whatever the headmatter says. */
export async function startDeckServer(root: string) {
  const entry = resolve(root, 'slides.md')
  await checkHeadmatter(root, entry)
  installPreparsers()

  const options = await resolveOptions({ entry }, 'dev')
  Object.assign(options.data.config, WITHOUT_EDITING)

  let nav: Position = { page: 0, clicks: 0 }
  // Never listens; receives web sockets from the gateway.
  const socketRelay = createHttpServer()
  const server = await createServer(options, {
    logLevel: 'warn',
    appType: 'spa',
    server: {
      middlewareMode: true,
      // The gateway checks `Host` and `Origin`.
      allowedHosts: true,
      cors: false,
    },
    plugins: [{
      // Not above: Vite 8 would print a deprecation when merging it.
      name: 'gateway-socket',
      config: { order: 'post', handler: () => ({ server: { ws: { server: socketRelay } } }) },
    }],
    slidev: {
      serverRef: {
        onChanged(key, data) {
          if (key === 'nav')
            nav = data
        },
      },
    },
  }, {
    async loadData(loadedSource) {
      const loaded = await parser.load(options, entry, loadedSource, 'dev')
      const config = parser.resolveConfig(loaded.headmatter, options.data.themeMeta, entry)
      return { ...loaded, themeMeta: options.data.themeMeta, config: { ...config, ...WITHOUT_EDITING } }
    },
  })

  const upstream: Upstream = {
    handle: (request, response) => server.middlewares(request as Connect.IncomingMessage, response),
    upgrade: (request, socket, head) => void socketRelay.emit('upgrade', request, socket, head),
  }
  return {
    ...upstream,
    position: () => ({ page: Number(nav.page) || 0, clicks: Number(nav.clicks) || 0 }),
    slides: options.data.slides.length,
    close: () => server.close(),
  }
}
