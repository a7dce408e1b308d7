import type { NetworkInterfaceInfo } from 'node:os'
import { BlockList, isIP } from 'node:net'

/** RFC 1918. */
const privateNetworks = new BlockList()
privateNetworks.addSubnet('10.0.0.0', 8)
privateNetworks.addSubnet('172.16.0.0', 12)
privateNetworks.addSubnet('192.168.0.0', 16)

/** A dual-stack socket writes `10.0.0.2` as `::ffff:10.0.0.2`. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}

/** No browser sends from another address of 127.0.0.0/8. */
export function isThisMachine(address = ''): boolean {
  return ['127.0.0.1', '::1'].includes(plainAddress(address))
}

/** A browser tries `::1` first, and would find another server there. */
export function loopbackAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const hasIPv6 = Object.values(interfaces).some(infos => infos?.some(info => info.address === '::1'))
  return hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']
}

export function privateAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  return Object.values(interfaces)
    .flatMap(infos => infos ?? [])
    .filter(info => info.family === 'IPv4' && !info.internal && privateNetworks.check(info.address))
    .map(info => info.address)
    .sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')))
}

export function parseHost(header: string | undefined): { name: string, port: number } | undefined {
  const [, name, port = '80'] = header?.match(/^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i) ?? []
  return name === undefined ? undefined : { name: name.replace(/^\[|\]$/g, '').toLowerCase(), port: Number(port) }
}

export function urlHost(address: string, port: number): string {
  return `${isIP(address) === 6 ? `[${address}]` : address}:${port}`
}
