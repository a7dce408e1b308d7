import type { Span, Spans } from './spans.ts'
import ipaddr from 'ipaddr.js'
import { joinSpans } from './spans.ts'

/** IPv4 and IPv6 on one line of numbers: the IPv4 addresses come first, the IPv6 addresses follow. `any` is the whole line. */
const V6_BASE = 1n << 32n
const LAST = V6_BASE + (1n << 128n) - 1n

const EXAMPLES = '예: 10.20.0.0/16, 10.8.1.15, 2001:db8::/32, any'

export function isAny(text: string): boolean {
  return /^(?:any|all|\*|모두|전체)$/i.test(text.trim())
}

/**
 * Reads the addresses of a cell: an address, a CIDR block, a range `a-b`, or a list of these with commas; `any` is all of
 * both families. A block with host bits set means its network, as firewalls take it.
 *
 * @throws {RangeError} in Korean, with what is allowed
 */
export function readAddresses(text: string): Spans {
  const parts = text.split(',').map(part => part.trim())
  if (parts.includes(''))
    throw new RangeError(`${text.trim() ? '쉼표 사이가' : '칸이'} 비어 있습니다. ${EXAMPLES}`)
  return joinSpans(parts.map(readPart))
}

function readPart(part: string): Span {
  if (isAny(part))
    return { lo: 0n, hi: LAST }
  const ends = part.split('-').map(end => end.trim())
  if (ends.length > 2)
    throw new RangeError(`주소 범위를 읽을 수 없습니다: ${part}. 예: 10.0.0.1-10.0.0.9`)
  if (ends.length === 2)
    return readRange(part, readAddress(ends[0]!), readAddress(ends[1]!))
  const [address, prefix, ...rest] = part.split('/')
  if (rest.length)
    throw new RangeError(`IP 주소로 읽을 수 없습니다: ${part}. ${EXAMPLES}`)
  return readBlock(readAddress(address!), prefix)
}

function readRange(part: string, first: Address, last: Address): Span {
  if (first.kind() !== last.kind())
    throw new RangeError(`IPv4와 IPv6를 한 범위로 묶을 수 없습니다: ${part}`)
  const span = { lo: toNumber(first), hi: toNumber(last) }
  if (span.lo > span.hi)
    throw new RangeError(`주소 범위가 거꾸로입니다: ${part}`)
  return span
}

function readBlock(address: Address, prefix: string | undefined): Span {
  const [bits, base] = address.kind() === 'ipv4' ? [32, 0n] : [128, V6_BASE]
  if (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits))
    throw new RangeError(`접두사 길이는 0~${bits}입니다: /${prefix}`)
  const size = 1n << BigInt(bits - Number(prefix ?? bits))
  const lo = base + (toNumber(address) - base) / size * size
  return { lo, hi: lo + size - 1n }
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** The library also takes `10.1` or `0x7f000001` for addresses; on a firewall such a cell is a typing error. */
function readAddress(text: string): Address {
  if (ipaddr.IPv4.isValidFourPartDecimal(text))
    return ipaddr.IPv4.parse(text)
  if (text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text))
    return ipaddr.IPv6.parse(text)
  throw new RangeError(`IP 주소로 읽을 수 없습니다: ${text || '빈칸'}. ${EXAMPLES}`)
}

function toNumber(address: Address): bigint {
  const value = address.toByteArray().reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n)
  return address.kind() === 'ipv4' ? value : V6_BASE + value
}

/** Addresses as one writes them: `any`, CIDR blocks where they are some, else ranges. */
export function formatAddresses(spans: Spans): string {
  return spans.map(({ lo, hi }) => {
    if (lo === 0n && hi === LAST)
      return 'any'
    return lo < V6_BASE && hi >= V6_BASE
      ? `${formatSpan(lo, V6_BASE - 1n)}, ${formatSpan(V6_BASE, hi)}`
      : formatSpan(lo, hi)
  }).join(', ')
}

function formatSpan(lo: bigint, hi: bigint): string {
  if (lo === hi)
    return formatAddress(lo)
  const size = hi - lo + 1n
  const [bits, base] = lo < V6_BASE ? [32, 0n] : [128, V6_BASE]
  const isBlock = (size & (size - 1n)) === 0n && (lo - base) % size === 0n
  return isBlock
    ? `${formatAddress(lo)}/${bits - (size.toString(2).length - 1)}`
    : `${formatAddress(lo)}-${formatAddress(hi)}`
}

function formatAddress(value: bigint): string {
  const [length, number] = value < V6_BASE ? [4, value] : [16, value - V6_BASE]
  const address = ipaddr.fromByteArray(Array.from({ length }, (_, index) => Number(number >> BigInt(8 * (length - 1 - index)) & 0xFFn)))
  return address.kind() === 'ipv4' ? address.toString() : (address as ipaddr.IPv6).toRFC5952String()
}
