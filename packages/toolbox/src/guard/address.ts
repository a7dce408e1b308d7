import type { NetworkInterfaceInfo } from 'node:os'
import { BlockList, isIP } from 'node:net'

/** The blocks that RFC 1918 sets aside for private networks: no router carries them to the internet. */
const privateNetworks = new BlockList()
privateNetworks.addSubnet('10.0.0.0', 8)
privateNetworks.addSubnet('172.16.0.0', 12)
privateNetworks.addSubnet('192.168.0.0', 16)

/** `::ffff:10.0.0.2` is how a socket that speaks both IP versions writes `10.0.0.2`. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}

/**
 * Whether the other end of a socket is this machine. Deliberately two addresses and not the whole of 127.0.0.0/8:
 * nothing that a browser on this machine does comes from another one.
 */
export function isThisMachine(address: string | undefined): boolean {
  if (!address)
    return false
  return ['127.0.0.1', '::1'].includes(plainAddress(address))
}

/**
 * The addresses that `localhost` means on this machine. Both, where there are two: a browser tries `::1` first, and
 * would find whatever else listens there on the same port.
 */
export function loopbackAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const hasIPv6 = Object.values(interfaces).some(infos => infos?.some(info => info.address === '::1'))
  return hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']
}

/**
 * The addresses under which devices on the same private network reach this machine, home networks first. Addresses
 * that the internet may reach are left out: whoever wants to listen there has to name them.
 */
export function privateAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  return Object.values(interfaces)
    .flatMap(infos => infos ?? [])
    .filter(info => info.family === 'IPv4' && !info.internal && privateNetworks.check(info.address))
    .map(info => info.address)
    .sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')))
}

/** What a `Host` header says; `undefined` where it is not a plain `name[:port]`. */
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
