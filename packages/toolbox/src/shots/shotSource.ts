import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { serveSite } from '../site/serveSite.ts'
import { startDevServer } from '../start/startDevServer.ts'

/** A running deck by its address, a built deck by its folder, or a development server for as long as the pictures take. */
export async function openShotSource(root: string, from?: string): Promise<{ url: string, close: () => Promise<void> }> {
  if (!from) {
    // Not the port of the presenter's own server.
    const server = await startDevServer({ root, port: 3130 })
    return { url: server.url, close: server.stop }
  }
  if (/^https?:\/\//.test(from))
    return { url: from, close: async () => {} }
  const folder = resolve(root, from)
  if (!existsSync(resolve(folder, 'index.html')))
    throw new UserError(`--from ${from}: neither an address (http://…) nor a folder with a built deck. \`npm run build\` makes one in dist.`)
  return serveSite({ dir: folder, base: '/' })
}
