import type { Connect } from 'vite'
import type { DoorUpstream } from './door.ts'
import type { Position } from './presenterRedirect.ts'
import { createServer as createHttpServer } from 'node:http'
import { resolve } from 'node:path'
import { createServer, parser, resolveOptions } from '@slidev/cli'
import { checkHeadmatter } from '../deck/checkHeadmatter.ts'
import { usePreparsers } from '../deck/preparsers.ts'

const closedFeatures = { mcp: false, editor: false } as const

export interface DeckServer extends DoorUpstream {
  /** What the windows show at the moment, as they last told. */
  position: () => Position
  slides: number
  close: () => Promise<void>
}

/**
 * Slidev's development server without a port: its middlewares and its web socket are handed to whoever stands in
 * front. The two parts of Slidev that write files, the MCP server and the editor, are off whatever the headmatter says.
 */
export async function startDeckServer(root: string): Promise<DeckServer> {
  const entry = resolve(root, 'slides.md')
  await checkHeadmatter(root, entry)
  usePreparsers()

  const options = await resolveOptions({ entry }, 'dev')
  Object.assign(options.data.config, closedFeatures)

  let nav: Position = { page: 0, clicks: 0 }
  // Never listens: it only passes on the web socket handshakes that the door let in.
  const socketRelay = createHttpServer()
  const server = await createServer(options, {
    logLevel: 'warn',
    appType: 'spa',
    server: {
      middlewareMode: true,
      // The door has looked at `Host` and `Origin`, and no other site has business here.
      allowedHosts: true,
      cors: false,
    },
    plugins: [{
      // Set by the last hook and not above: Vite 8 calls the option deprecated when another plugin's settings are
      // merged with it.
      name: 'door-socket',
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
      return {
        ...loaded,
        themeMeta: options.data.themeMeta,
        config: {
          ...config,
          ...closedFeatures,
        },
      }
    },
  })

  return {
    handle: (request, response) => server.middlewares(request as Connect.IncomingMessage, response),
    upgrade: (request, socket, head) => void socketRelay.emit('upgrade', request, socket, head),
    position: () => ({ page: Number(nav.page) || 0, clicks: Number(nav.clicks) || 0 }),
    slides: options.data.slides.length,
    close: () => server.close(),
  }
}
