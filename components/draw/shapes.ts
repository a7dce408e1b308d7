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

export interface BarSegment {
  length: number
  tone: string
  /** Filled unless said otherwise. */
  kind?: 'outline' | 'target'
}

/** @throws {RangeError} where the parts are longer than their whole */
export function layOutBar(parts: BarSegment[], x: number, width: number, whole = sum(parts)): (BarSegment & { x: number, width: number })[] {
  if (sum(parts) > whole + 1e-9)
    throw new RangeError(`the parts of a bar are ${parts.map(({ length }) => length).join(' + ')}, more than its ${whole}`)
  let start = 0
  return parts.map((part) => {
    const from = placeOf(start, whole, x, width)
    start += part.length
    return { ...part, x: from, width: round(placeOf(start, whole, x, width) - from) }
  })
}

function sum(parts: BarSegment[]): number {
  return parts.reduce((total, { length }) => total + length, 0)
}
