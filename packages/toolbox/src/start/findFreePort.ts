import { networkInterfaces } from 'node:os'
import { checkPort } from 'get-port-please'
import { UserError } from '../cli/userError.ts'
import { loopbackAddresses } from '../guard/address.ts'

/** @throws UserError when a hundred ports in a row are busy */
export async function findFreePort(wanted: number, isFree = isLoopbackPortFree): Promise<number> {
  const last = Math.min(wanted + 99, 65535)
  for (let port = wanted; port <= last; port++) {
    if (await isFree(port))
      return port
  }
  throw new UserError(`Ports ${wanted} to ${last} are all busy. Name a free one with --port.`)
}

export async function isLoopbackPortFree(port: number): Promise<boolean> {
  return await checkPort(port, loopbackAddresses(networkInterfaces())) !== false
}
