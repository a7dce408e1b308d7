import type { Span, Spans } from './spans.ts'
import ipaddr from 'ipaddr.js'
import { joinSpans, sameSpans } from './spans.ts'

/** IPv4 and IPv6 on one line of numbers, IPv6 from here on; the gap keeps the two apart. */
const V6_BASE = 1n << 33n
const ANY: Spans = [{ lo: 0n, hi: (1n << 32n) - 1n }, { lo: V6_BASE, hi: V6_BASE + (1n << 128n) - 1n }]

const EXAMPLES = '예: 10.20.0.0/16, 10.8.1.15, 2001:db8::/32, any'

export function isAny(text: string): boolean {
  return /^(?:any|all|\*|모두|전체)$/i.test(text.trim())
}

/** Reads a list of addresses, CIDR blocks and ranges. A block with host bits set means its network, as firewalls take it. */
export function readAddresses(text: string): Spans {
  const parts = text.split(',').map(part => part.trim())
  if (parts.includes(''))
    throw new RangeError(`${text.trim() ? '쉼표 사이가' : '칸이'} 비어 있습니다. ${EXAMPLES}`)
  return joinSpans(parts.flatMap(readPart))
}

function readPart(part: string): Span[] {
  if (isAny(part))
    return ANY
  const [from, to] = cut(part, '-')
  if (to !== undefined)
    return [readRange(part, readAddress(from), readAddress(to))]
  const [address, prefix] = cut(part, '/')
  return [readBlock(readAddress(address), prefix)]
}

function cut(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
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
  return sameSpans(spans, ANY) ? 'any' : spans.map(formatSpan).join(', ')
}

function formatSpan({ lo, hi }: Span): string {
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
