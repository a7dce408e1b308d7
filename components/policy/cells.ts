/** Whole numbers from `lo` to `hi`, both included. */
interface Span { lo: number, hi: number }

/** In ascending order, neither overlapping nor touching: equal sets have equal spans. */
export type Spans = Span[]

const ADDRESSES: Span = { lo: 0, hi: 2 ** 32 - 1 }
const PORTS: Span = { lo: 0, hi: 65_535 }

const ADDRESS_EXAMPLES = '예: 10.20.0.0/16, 10.8.1.15, 10.0.0.4-10.0.0.9, any'

/** Reads IPv4 addresses, CIDR blocks and ranges, comma-separated. A block with host bits set means its network, as firewalls take it. */
export function readAddresses(text: string): Spans {
  return readList(text, ADDRESSES, (part) => {
    const [, from = part, mark, rest = ''] = /^([^\s/-]+)\s*(?:([-/])(.*))?$/.exec(part) ?? []
    const lo = readAddress(from)
    if (mark === '-')
      return ordered({ lo, hi: readAddress(rest.trim()) }, `주소 범위가 거꾸로입니다: ${part}`)
    const prefix = mark ? rest.trim() : '32'
    if (!/^\d{1,2}$/.test(prefix) || Number(prefix) > 32)
      throw new RangeError(`접두사 길이는 0~32입니다: /${prefix}`)
    const size = 2 ** (32 - Number(prefix))
    return { lo: lo - lo % size, hi: lo - lo % size + size - 1 }
  })
}

function readAddress(text: string): number {
  const bytes = text.split('.').map(byte => /^(?:0|[1-9]\d{0,2})$/.test(byte) ? Number(byte) : Number.NaN)
  if (bytes.length !== 4 || !bytes.every(byte => byte <= 255))
    throw new RangeError(`IPv4 주소로 읽을 수 없습니다: ${text || '빈칸'}. ${ADDRESS_EXAMPLES}`)
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** Reads ports and ranges of ports, comma-separated. */
export function readPorts(text: string): Spans {
  return readList(text, PORTS, (part) => {
    const { from, to = from } = /^(?<from>\d{1,5})(?:\s*[-~:]\s*(?<to>\d{1,5}))?$/.exec(part)?.groups ?? {}
    if (from === undefined)
      throw new RangeError(`포트로 읽을 수 없습니다: ${part || '빈칸'}. 예: 443, 8000-8100, any`)
    const span = { lo: Number(from), hi: Number(to) }
    if (Math.max(span.lo, span.hi) > PORTS.hi)
      throw new RangeError(`포트는 0~${PORTS.hi}입니다: ${part}`)
    return ordered(span, `포트 범위가 거꾸로입니다: ${part}`)
  })
}

export function isAny(text: string): boolean {
  return /^(?:any|all|\*|모두|전체)$/i.test(text.trim())
}

function readList(text: string, all: Span, read: (part: string) => Span): Spans {
  return joinSpans(text.split(',').map(part => part.trim()).map(part => isAny(part) ? all : read(part)))
}

function ordered(span: Span, problem: string): Span {
  if (span.lo > span.hi)
    throw new RangeError(problem)
  return span
}

function joinSpans(spans: Span[]): Spans {
  const joined: Spans = []
  for (const { lo, hi } of spans.toSorted((a, b) => a.lo - b.lo)) {
    const last = joined.at(-1)
    if (last && lo <= last.hi + 1)
      last.hi = Math.max(last.hi, hi)
    else
      joined.push({ lo, hi })
  }
  return joined
}

export function intersect(a: Spans, b: Spans): Spans {
  return a.flatMap(one => b.map(other => ({ lo: Math.max(one.lo, other.lo), hi: Math.min(one.hi, other.hi) })).filter(({ lo, hi }) => lo <= hi))
}

export function sameSpans(a: Spans, b: Spans): boolean {
  return a.length === b.length && a.every(({ lo, hi }, index) => lo === b[index]!.lo && hi === b[index]!.hi)
}

/** Addresses as one writes them: `any`, CIDR blocks where they are some, else ranges. */
export function formatAddresses(spans: Spans): string {
  return formatList(spans, ADDRESSES, ({ lo, hi }) => {
    const size = hi - lo + 1
    if (lo === hi)
      return formatAddress(lo)
    return Number.isInteger(Math.log2(size)) && lo % size === 0 ? `${formatAddress(lo)}/${32 - Math.log2(size)}` : `${formatAddress(lo)}-${formatAddress(hi)}`
  })
}

function formatAddress(address: number): string {
  return [24, 16, 8, 0].map(bits => address >>> bits & 0xFF).join('.')
}

export function formatPorts(spans: Spans): string {
  return formatList(spans, PORTS, ({ lo, hi }) => lo === hi ? `${lo}` : `${lo}-${hi}`)
}

function formatList(spans: Spans, all: Span, format: (span: Span) => string): string {
  return sameSpans(spans, [all]) ? 'any' : spans.map(format).join(', ')
}
