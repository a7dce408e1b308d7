import type { NetworkInterfaceInfo } from 'node:os'
import { BlockList, isIP } from 'node:net'

/** RFC 1918. */
const privateNetworks = new BlockList()
privateNetworks.addSubnet('10.0.0.0', 8)
privateNetworks.addSubnet('172.16.0.0', 12)
privateNetworks.addSubnet('192.168.0.0', 16)

/** `::ffff:10.0.0.2` is how a socket that speaks both IP versions writes `10.0.0.2`. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}

/** Whether the other end of a socket is this machine: no browser on it sends from another address of 127.0.0.0/8. */
export function isThisMachine(address: string | undefined): boolean {
  if (!address)
    return false
  return ['127.0.0.1', '::1'].includes(plainAddress(address))
}

/** What `localhost` means on this machine: a browser tries `::1` first, and would find what else listens there. */
export function loopbackAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const hasIPv6 = Object.values(interfaces).some(infos => infos?.some(info => info.address === '::1'))
  return hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']
}

/** The addresses under which devices on the same private network reach this machine, home networks first. */
export function privateAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  return Object.values(interfaces)
    .flatMap(infos => infos ?? [])
    .filter(info => info.family === 'IPv4' && !info.internal && privateNetworks.check(info.address))
    .map(info => info.address)
    .sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')))
}

/** Parses a `Host` header; nothing where it is not a plain `name[:port]`. */
export function parseHost(header: string | undefined): { name: string, port: number } | undefined {
  const match = header?.match(/^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i)
  if (!match?.[1])
    return undefined
  return {
    name: match[1].replace(/^\[|\]$/g, '').toLowerCase(),
    port: match[2] ? Number(match[2]) : 80,
  }
}

/** An address as it stands in a URL: IPv6 in brackets. */
export function urlHost(address: string, port: number): string {
  return `${isIP(address) === 6
    ? `[${address}]`
    : address}:${port}`
}
