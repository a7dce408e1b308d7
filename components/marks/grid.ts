/** Marks as wide and as far apart as each other, in rows filled from the left. Lengths in pixels of the 980 × 552 canvas. */
export interface Grid {
  count: number
  columns: number
  markWidth: number
  markHeight: number
  gapX: number
  gapY: number
}

export interface GridOptions {
  /** Width of the whole grid. */
  width: number
  columns: number
  /** Height of a mark; without it marks are as high as they are wide. */
  height?: number
  /** Share of a column that stays empty between two marks. */
  gap?: number
  /** Largest width of a mark, for a grid with few columns. */
  most?: number
}

/** Decimals of a coordinate: a hundredth of a pixel cannot be seen, and every digit is shipped a hundred times. */
const DECIMALS = 2

/**
 * Lays `count` marks out.
 * @throws {RangeError} where a count or a number of columns is no whole number above zero
 */
export function layOut(count: number, { width, columns, height, gap = 0.22, most = Infinity }: GridOptions): Grid {
  for (const [name, value] of Object.entries({ count, columns })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} has to be a whole number of 1 or more, not ${value}`)
  }
  // The last mark of a row ends at the width; there is no gap behind it.
  const markWidth = round(Math.min(most, width / (columns + gap / (1 - gap) * (columns - 1))))
  const gapX = round(markWidth * gap / (1 - gap))
  return {
    count,
    columns,
    markWidth,
    markHeight: height ?? markWidth,
    gapX,
    gapY: height === undefined ? gapX : Math.max(gapX, 4),
  }
}

/** Size of what is drawn: full rows are as wide as each other, a single short row is as wide as its marks. */
export function sizeOf({ count, columns, markWidth, markHeight, gapX, gapY }: Grid): { width: number, height: number } {
  const across = Math.min(count, columns)
  const rows = Math.ceil(count / columns)
  return {
    width: round(across * (markWidth + gapX) - gapX),
    height: round(rows * (markHeight + gapY) - gapY),
  }
}

/**
 * The path of some marks of a grid, one line a run of neighbours. It becomes marks by being stroked with the grid's
 * {@link dashes}: the dash pattern starts anew at each line, so the number of dashes is exact, whatever the count, and a
 * thousand marks are twenty lines of one element that prints as vectors. Indexes are 0-based and in rising order.
 */
export function pathOf(grid: Grid, indexes: Iterable<number>): string {
  const { columns, markWidth, markHeight, gapX, gapY } = grid
  const lines: string[] = []
  let start = -1
  let last = -2
  const endLine = () => {
    if (start < 0)
      return
    const y = round(Math.floor(start / columns) * (markHeight + gapY) + markHeight / 2)
    const from = round(start % columns * (markWidth + gapX))
    const to = round(last % columns * (markWidth + gapX) + markWidth)
    lines.push(`M${from} ${y}H${to}`)
  }
  for (const index of indexes) {
    if (index !== last + 1 || index % columns === 0) {
      endLine()
      start = index
    }
    last = index
  }
  endLine()
  return lines.join('')
}

/** `stroke-dasharray` and `stroke-width` that make marks of a path. */
export function dashes({ markWidth, markHeight, gapX }: Grid): { dash: string, width: number } {
  return { dash: `${markWidth} ${gapX}`, width: markHeight }
}

/** The whole numbers from `from` up to, without, `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/**
 * `part` of `total` indexes, scattered as errors are: evenly spread, never in a pattern that one would read something
 * into, and the same at every drawing.
 */
export function scatter(part: number, total: number): number[] {
  const step = total / part
  return range(0, part).map((nth) => {
    // A fixed hash in place of chance.
    const jitter = Math.abs(Math.sin((nth + 1) * 12.9898) * 43758.5453) % 1
    return Math.min(total - 1, Math.floor(nth * step + jitter * step))
  })
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS))
}
