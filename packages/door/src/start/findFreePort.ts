import { networkInterfaces } from 'node:os'
import { UserError } from '@interview-deck/kit/cli/userError'
import { checkPort } from 'get-port-please'

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

/** Both loopback addresses have to be free, as a browser may take either for `localhost`; a machine without IPv6 has but one. */
export async function isLoopbackPortFree(port: number): Promise<boolean> {
  const present = Object.values(networkInterfaces()).flatMap(addresses => addresses?.map(({ address }) => address) ?? [])
  return await checkPort(port, ['127.0.0.1', '::1'].filter(address => present.includes(address))) !== false
}
