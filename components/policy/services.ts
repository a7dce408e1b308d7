import type { Span, Spans } from './policy.ts'
import { isAny } from './addresses.ts'
import { joinSpans } from './policy.ts'

const PORTS = 65_536

/**
 * Protocol and port on one line of numbers: TCP's ports, UDP's ports, ICMP, everything else. So `any` with port 443 is 443 of
 * TCP and of UDP, and ICMP, which has no ports, is covered by `any` alone.
 */
const LINE = { tcp: 0, udp: PORTS, icmp: 2 * PORTS, other: 2 * PORTS + 1 }
const ALL: Span<number> = { lo: 0, hi: LINE.other }

/**
 * Reads what the cells of protocol and port say together.
 *
 * @throws {RangeError & { field }} in Korean, with what is allowed, and the cell that is wrong
 */
export function readService(protocolText: string, portText: string): Spans<number> {
  const protocols = readProtocols(protocolText)
  const ports = readPorts(portText)
  if (!ports)
    return joinSpans(protocols.map(protocol => protocol === 'any' ? ALL : protocol === 'icmp' ? { lo: LINE.icmp, hi: LINE.icmp } : shift({ lo: 0, hi: PORTS - 1 }, LINE[protocol])))
  if (protocols.includes('icmp'))
    throw wrong('port', 'ICMP에는 포트가 없습니다. 포트를 any로 바꿔 주세요.')
  const withPorts = protocols.includes('any') ? ['tcp', 'udp'] as const : protocols as ('tcp' | 'udp')[]
  return joinSpans(withPorts.flatMap(protocol => ports.map(port => shift(port, LINE[protocol]))))
}

type Protocol = 'tcp' | 'udp' | 'icmp' | 'any'

function readProtocols(text: string): Protocol[] {
  return text.split(/[,/]/).map((part) => {
    const name = part.trim().toLowerCase()
    if (isAny(name))
      return 'any'
    if (name === 'tcp' || name === 'udp' || name === 'icmp')
      return name
    throw wrong('protocol', `프로토콜은 tcp, udp, icmp, any 가운데 하나입니다: ${part.trim() || '빈칸'}`)
  })
}

/** Nothing for `any`. */
function readPorts(text: string): Span<number>[] | undefined {
  if (isAny(text))
    return undefined
  return text.split(',').map((part) => {
    const match = part.trim().match(/^(\d{1,5})(?:\s*[-~:]\s*(\d{1,5}))?$/)
    if (!match)
      throw wrong('port', `포트로 읽을 수 없습니다: ${part.trim() || '빈칸'}. 예: 443, 8000-8100, any`)
    const [lo, hi] = [Number(match[1]), Number(match[2] ?? match[1])]
    if (lo >= PORTS || hi >= PORTS)
      throw wrong('port', `포트는 0~65535입니다: ${part.trim()}`)
    if (lo > hi)
      throw wrong('port', `포트 범위가 거꾸로입니다: ${part.trim()}`)
    return { lo, hi }
  })
}

/** An error that knows which cell it is about. */
export class CellError extends RangeError {
  field: 'port' | 'protocol'
  constructor(field: 'port' | 'protocol', message: string) {
    super(message)
    this.field = field
  }
}

function wrong(field: 'port' | 'protocol', message: string): CellError {
  return new CellError(field, message)
}

function shift({ lo, hi }: Span<number>, by: number): Span<number> {
  return { lo: lo + by, hi: hi + by }
}

/** A service as one writes it: `TCP 443, 8000-8100`, `UDP`, `any`. */
export function formatService(spans: Spans<number>): string {
  if (spans.length === 1 && spans[0]!.lo === ALL.lo && spans[0]!.hi === ALL.hi)
    return 'any'
  const within = (lo: number, hi: number) => spans
    .map(span => ({ lo: Math.max(span.lo, lo), hi: Math.min(span.hi, hi) }))
    .filter(span => span.lo <= span.hi)
  const parts: string[] = []
  for (const name of ['tcp', 'udp'] as const) {
    const ports = within(LINE[name], LINE[name] + PORTS - 1)
    if (!ports.length)
      continue
    const isAll = ports[0]!.hi - ports[0]!.lo === PORTS - 1
    const texts = ports.map(({ lo, hi }) => lo === hi ? String(lo - LINE[name]) : `${lo - LINE[name]}-${hi - LINE[name]}`)
    parts.push(`${name.toUpperCase()}${isAll ? '' : ` ${texts.join(', ')}`}`)
  }
  if (within(LINE.icmp, LINE.icmp).length)
    parts.push('ICMP')
  return parts.join(' · ')
}
