import { networkInterfaces } from 'node:os'
import { checkPort } from 'get-port-please'
import { UserError } from '../cli/userError.ts'
import { loopbackAddresses } from '../guard/address.ts'

export type PortProbe = (port: number) => Promise<boolean>

/**
 * Finds the first free port, counting up from the wanted one.
 *
 * @throws UserError when a hundred ports in a row are busy
 */
export async function findFreePort(wanted: number, isFree: PortProbe = isLoopbackPortFree): Promise<number> {
  const last = Math.min(wanted + 99, 65535)
  for (let port = wanted; port <= last; port++) {
    if (await isFree(port))
      return port
  }
  throw new UserError(`Ports ${wanted} to ${last} are all busy. Name a free one with --port.`)
}

/** Checks both addresses that a browser may take for `localhost`. */
export async function isLoopbackPortFree(port: number): Promise<boolean> {
  return await checkPort(port, loopbackAddresses(networkInterfaces())) !== false
}
