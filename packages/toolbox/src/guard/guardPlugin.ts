import type { Plugin } from 'vite'
import type { Permissions } from './rules.ts'
import process from 'node:process'
import { normalizePath } from 'vite'
import { attachGuard } from './attachGuard.ts'
import { catchRejections, filterSocketMessages } from './hardenServer.ts'
import { oncePerMinute } from './oncePerMinute.ts'

/** Slidev's first module: it is run before Slidev listens to messages. */
const CLIENT_MAIN = /\/@slidev\/client\/main\.ts(?:\?|$)/

/** Slidev obeys messages of any origin, which could call anything of its navigation. */
const IGNORE_OTHER_ORIGINS = 'addEventListener(\'message\', event => event.origin === location.origin || event.stopImmediatePropagation())'

/** Output folders: Vite would reload every page for a `tsconfig.json` there. */
const WRITTEN = ['.cache', 'dist', 'out']

/** Guards Slidev's development server: only this machine's own pages get an answer, by the table of `rules.ts`. */
export function guardPlugin({ launchEditor }: Pick<Permissions, 'launchEditor'>): Plugin {
  return {
    name: 'deck-guard',
    apply: 'serve',
    enforce: 'pre',
    // By default every other page on this machine could read it.
    config: ({ root = process.cwd() }) => ({ server: { cors: false, watch: { ignored: WRITTEN.map(name => `${normalizePath(root)}/${name}/**`) } } }),
    transform: {
      filter: { id: CLIENT_MAIN },
      handler: code => `${IGNORE_OTHER_ORIGINS};${code}`,
    },
    configureServer: {
      order: 'pre',
      handler(server) {
        const { httpServer, config } = server
        const print = oncePerMinute(line => config.logger.warn(`  [guard] ${line}`))
        // Without an HTTP server it runs behind `npm run remote`, which checks by the same rules.
        if (httpServer) {
          attachGuard(httpServer as Parameters<typeof attachGuard>[0], { edit: true, launchEditor }, ({ reason }, { method, url, headers }) =>
            print(`refused ${method} ${printable(url)}${headers.origin ? ` from ${printable(headers.origin)}` : ''}: ${reason}`))
        }
        filterSocketMessages(server)
        return () => catchRejections(server.middlewares)
      },
    },
  }
}

/** Short, and without escape sequences. */
function printable(text: string | undefined): string {
  return (text ?? '').replace(/[^\x20-\x7E]/g, '?').slice(0, 100)
}
