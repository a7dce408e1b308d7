import type { Plugin } from 'vite'
import type { Permissions } from './rules.ts'
import { catchRejections, filterSocketMessages } from './hardenServer.ts'
import { createOncePerMinute } from './oncePerMinute.ts'
import { standInFront } from './standInFront.ts'

export type GuardPluginOptions = Pick<Permissions, 'launchEditor' | 'exhibits'>

/**
 * The guard in front of Slidev's development server, whoever starts it: this machine's own pages only, and of what they
 * may send only what `rules.ts` lists.
 */
export function guardPlugin({ launchEditor, exhibits }: GuardPluginOptions): Plugin {
  const permissions: Permissions = { edit: true, launchEditor, exhibits }
  return {
    name: 'deck-guard',
    apply: 'serve',
    enforce: 'pre',
    // Vite would let every other page on this machine read along.
    config: () => ({ server: { cors: false } }),
    configureServer: {
      order: 'pre',
      handler(server) {
        const { httpServer, config } = server
        const print = createOncePerMinute((line, leftOut) => config.logger.warn(`  [guard] ${line}${leftOut ? ` (and ${leftOut} more)` : ''}`))
        // Without a server of its own it stands behind the door of `npm run remote`, which judges by the same rules.
        if (httpServer) {
          standInFront(httpServer as Parameters<typeof standInFront>[0], {
            permissions,
            onRefuse: ({ reason }, { method, url, headers }) =>
              print(`refused ${method} ${clean(url)}${headers.origin ? ` from ${clean(headers.origin)}` : ''}: ${reason}`),
          })
        }
        filterSocketMessages(server)
        return () => catchRejections(server.middlewares)
      },
    },
  }
}

/** What others send is printed short and without what a terminal would take for a command. */
function clean(text: string | undefined): string {
  return (text ?? '').replace(/[^\x20-\x7E]/g, '?').slice(0, 100)
}
