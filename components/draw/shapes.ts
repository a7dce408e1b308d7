/** To a hundredth of a pixel: every digit ships. */
export function round(value: number): number {
  return Number(value.toFixed(2))
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

export function placeOf(value: number, max: number, x: number, width: number): number {
  return round(x + width * value / max)
}

export interface Part {
  length: number
  tone: string
  /** Filled unless said otherwise. */
  kind?: 'outline' | 'target'
}

/** @throws {RangeError} where the parts are longer than their whole */
export function layOutBar(parts: Part[], x: number, width: number, whole = sum(parts)): (Part & { x: number, width: number })[] {
  if (sum(parts) > whole + 1e-9)
    throw new RangeError(`the parts of a bar are ${parts.map(({ length }) => length).join(' + ')}, more than its ${whole}`)
  let start = 0
  return parts.map((part) => {
    const from = placeOf(start, whole, x, width)
    start += part.length
    return { ...part, x: from, width: round(placeOf(start, whole, x, width) - from) }
  })
}

function sum(parts: Part[]): number {
  return parts.reduce((total, { length }) => total + length, 0)
}

/** A bracket over `from` to `to`; `gap` leaves its middle open for a label. */
export function bracketPath(from: number, to: number, at: number, depth: number, { upright = false, gap = 0 } = {}): string {
  const middle = (from + to) / 2
  const point = (along: number, across: number) => upright ? `${round(across)} ${round(along)}` : `${round(along)} ${round(across)}`
  const ends = gap ? [middle - gap / 2, middle + gap / 2] : []
  return [
    `M${point(from, at + depth)}L${point(from, at)}`,
    ends.length ? `L${point(ends[0]!, at)}M${point(ends[1]!, at)}` : '',
    `L${point(to, at)}L${point(to, at + depth)}`,
  ].join('')
}
