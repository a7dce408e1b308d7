import { createServer } from 'node:net'
import { UserError } from '@interview-deck/kit/cli/userError'

/** Tells whether nobody listens on a port of the local machine. */
export type PortProbe = (port: number) => Promise<boolean>

/**
 * Finds the first free port, counting up from the wanted one.
 *
 * @throws when a hundred ports in a row are busy.
 */
export async function findFreePort(wanted: number, isFree: PortProbe = isLoopbackPortFree): Promise<number> {
  const last = Math.min(wanted + 99, 65535)
  for (let port = wanted; port <= last; port++) {
    if (await isFree(port))
      return port
  }
  throw new UserError(`Ports ${wanted} to ${last} are all busy. Name a free one with --port.`)
}

/** Both loopback addresses have to be free: a browser may take either for `localhost`. */
export async function isLoopbackPortFree(port: number): Promise<boolean> {
  return await canListen(port, '127.0.0.1') && await canListen(port, '::1')
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no `::1` to be busy.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
