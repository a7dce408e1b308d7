import { round } from './shapes.ts'

export interface WallShape {
  count: number
  columns: number
  x: number
  y: number
  width: number
  /** From the base line of one row to that of the next. */
  pitch: number
  /** Groups that come back one after the other, with `air` between them. */
  blocks?: number
  air?: number
  /** Cells left out for words, in columns and rows. */
  clearing?: { column: number, row: number, columns: number, rows: number }
}

export type Wall = ReturnType<typeof layOutWall>

/** Share of a column that a terminal takes. */
const FILLED = 0.8

/**
 * A row is one stroke, which `dash` (its `stroke-dasharray`) makes terminals of, so a thousand terminals are twenty elements.
 * @throws {RangeError} where the terminals do not fill whole rows, or the rows do not fill whole blocks
 */
export function layOutWall({ count, columns, x, y, width, pitch, blocks = 1, air = 0, clearing }: WallShape) {
  const left = clearing ? clearing.columns * clearing.rows : 0
  const rows = (count + left) / columns
  if (!Number.isInteger(rows) || rows < 1 || !Number.isInteger(rows / blocks))
    throw new RangeError(`${count} terminals${left ? ` around a clearing of ${left}` : ''} do not fill ${blocks > 1 ? `${blocks} blocks of ` : ''}rows of ${columns}`)
  const column = width / columns
  const cell = column * FILLED
  const run = (row: number, from: number, to: number) => to > from
    ? `M${round(x + from * column + (column - cell) / 2)} ${row}h${round((to - from - 1) * column + cell)}`
    : ''
  const drawn = Array.from({ length: rows }, (_, index) => {
    const block = Math.floor(index / (rows / blocks))
    const base = round(y + (index + 1) * pitch + block * air)
    const hole = clearing && index >= clearing.row && index < clearing.row + clearing.rows ? clearing : undefined
    const path = hole ? run(base, 0, hole.column) + run(base, hole.column + hole.columns, columns) : run(base, 0, columns)
    return { block, y: base, path }
  })
  return { rows: drawn, dash: `${round(cell)} ${round(column - cell)}`, pitch, bottom: drawn.at(-1)!.y }
}
