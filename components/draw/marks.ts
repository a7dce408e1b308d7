import { round } from './shapes.ts'

/** A firewall is a brick, a policy a bar, a minute a line, a Pod a hexagon, a command a prompt. Terminals are drawn by `wall.ts`. */
type MarkKind = 'brick' | 'bar' | 'line' | 'hexagon' | 'prompt' | 'person'

export interface MarkField {
  kind: MarkKind
  count: number
  columns: number
  x: number
  y: number
  width: number
  /** Of all rows together; hexagons have a height of their own. */
  height: number
  gap?: number
}

/**
 * The marks at `indexes`, or all of them, row by row from the left.
 * @throws {RangeError} where count or columns is no whole number above zero
 */
export function marksPath(field: MarkField, indexes?: Iterable<number>): string {
  const { kind, count, columns, x, y, width, height, gap = 2 } = field
  for (const [name, value] of Object.entries({ count, columns })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} has to be a whole number of 1 or more, not ${value}`)
  }
  const rows = Math.ceil(count / columns)
  const across = kind === 'hexagon' && rows > 1 ? columns + 0.5 : columns
  const pitch = (width + gap) / across
  const size = pitch - gap
  const [rowPitch, markHeight] = kind === 'hexagon'
    ? [pitch * Math.sqrt(3) / 2, size * 2 / Math.sqrt(3)]
    : [(height + gap) / rows, (height + gap) / rows - gap]
  return [...indexes ?? Array.from({ length: count }, (_, index) => index)].map((index) => {
    const row = Math.floor(index / columns)
    const left = x + (index % columns + (kind === 'hexagon' && row % 2 ? 0.5 : 0)) * pitch
    return markPath(kind, left, y + row * rowPitch, size, markHeight)
  }).join('')
}

function markPath(kind: MarkKind, left: number, top: number, width: number, height: number): string {
  const [x, y, w, h] = [left, top, width, height].map(round) as [number, number, number, number]
  switch (kind) {
    case 'hexagon': return `M${round(x + w / 2)} ${y}l${round(w / 2)} ${round(h / 4)}v${round(h / 2)}l${round(-w / 2)} ${round(h / 4)}l${round(-w / 2)} ${round(-h / 4)}v${round(-h / 2)}z`
    case 'person': return personPath(x, y, w, h)
    case 'prompt': return `M${x} ${y}l${w} ${round(h / 2)}l${-w} ${round(h / 2)}`
    default: return `M${x} ${y}h${w}v${h}h${-w}z`
  }
}

/** A head above shoulders. */
function personPath(x: number, y: number, w: number, h: number): string {
  const head = round(w * 0.26)
  const side = round(h - 2.3 * head - w / 2)
  return `M${round(x + w / 2 - head)} ${round(y + head)}a${head} ${head} 0 1 0 ${2 * head} 0a${head} ${head} 0 1 0 ${-2 * head} 0z`
    + `m${round(head - w / 2)} ${round(h - head)}v${-side}a${round(w / 2)} ${round(w / 2)} 0 0 1 ${w} 0v${side}z`
}

/** `part` of `total` indexes without a visible pattern, the same at every drawing. */
export function scatter(part: number, total: number): number[] {
  const step = total / part
  let last = -1
  return Array.from({ length: part }, (_, nth) => {
    const jitter = Math.abs(Math.sin((nth + 1) * 12.9898) * 43758.5453) % 1
    last = Math.min(total - part + nth, Math.max(last + 1, Math.floor(nth * step + jitter * step)))
    return last
  })
}
