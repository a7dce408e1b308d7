import type { Protocol } from './policy.ts'
import type { Span, Spans } from './spans.ts'
import { isAny } from './addresses.ts'
import { intersect, joinSpans } from './spans.ts'

const PORTS = 65_536n

/**
 * Protocol and port on one line of numbers: TCP's ports, UDP's ports, ICMP, everything else. So `any` with port 443 is 443 of
 * TCP and of UDP, and ICMP, which has no ports, is covered by `any` alone.
 */
const LINE: Record<Protocol, Span> = {
  tcp: { lo: 0n, hi: PORTS - 1n },
  udp: { lo: PORTS, hi: 2n * PORTS - 1n },
  icmp: { lo: 2n * PORTS, hi: 2n * PORTS },
  any: { lo: 0n, hi: 2n * PORTS + 1n },
}

export function readPorts(protocol: Protocol, text: string): Spans {
  if (isAny(text))
    return [LINE[protocol]]
  if (protocol === 'icmp')
    throw new RangeError('ICMP에는 포트가 없습니다. 포트를 any로 바꿔 주세요.')
  const ports = text.split(',').map(readPart)
  return joinSpans((protocol === 'any' ? ['tcp', 'udp'] as const : [protocol])
    .flatMap(name => ports.map(({ lo, hi }) => ({ lo: LINE[name].lo + lo, hi: LINE[name].lo + hi }))))
}

function readPart(text: string): Span {
  const part = text.trim()
  const match = part.match(/^(\d{1,5})(?:\s*[-~:]\s*(\d{1,5}))?$/)
  if (!match)
    throw new RangeError(`포트로 읽을 수 없습니다: ${part || '빈칸'}. 예: 443, 8000-8100, any`)
  const [lo, hi] = [BigInt(match[1]!), BigInt(match[2] ?? match[1]!)]
  if (lo >= PORTS || hi >= PORTS)
    throw new RangeError(`포트는 0~65535입니다: ${part}`)
  if (lo > hi)
    throw new RangeError(`포트 범위가 거꾸로입니다: ${part}`)
  return { lo, hi }
}

/** Protocol and port as one writes them: `TCP 443, 8000-8100`, `UDP`, `any`. */
export function formatPorts(spans: Spans): string {
  if (spans.at(-1)!.hi === LINE.any.hi)
    return 'any'
  return (['tcp', 'udp', 'icmp'] as const).flatMap((name) => {
    const { lo: first, hi: last } = LINE[name]
    const own = intersect(spans, [LINE[name]])
    if (!own.length)
      return []
    const isAll = own[0]!.lo === first && own[0]!.hi === last
    const ports = own.map(({ lo, hi }) => lo === hi ? `${lo - first}` : `${lo - first}-${hi - first}`)
    return `${name.toUpperCase()}${isAll ? '' : ` ${ports.join(', ')}`}`
  }).join(' · ')
}
