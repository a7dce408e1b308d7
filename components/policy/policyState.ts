import type { ExampleName } from './examples.ts'
import type { PolicyRow } from './policy.ts'
import { MOST_ROWS } from './csv.ts'
import { EXAMPLES } from './examples.ts'
import { FIELDS } from './policy.ts'

/** What windows tell each other: an example by its name, or rows with cells in the order of `FIELDS`. */
export type PolicyState = { example: ExampleName } | { cells: string[][] }

/** Longest text of a cell that is taken from another window. */
const MOST_TEXT = 2000

export function toState(rows: PolicyRow[]): PolicyState {
  return { cells: rows.map(row => FIELDS.map(field => row[field])) }
}

export function fromCells(cells: string[][]): PolicyRow[] {
  return cells.map(line => Object.fromEntries(FIELDS.map((field, index) => [field, line[index]!])) as PolicyRow)
}

/** What another window sent, if it can be a table. */
export function readPolicyState(value: unknown): PolicyState | undefined {
  const { example, cells } = (value ?? {}) as { example?: unknown, cells?: unknown }
  if (EXAMPLES.includes(example as ExampleName))
    return { example: example as ExampleName }
  const isTable = Array.isArray(cells) && cells.length <= MOST_ROWS
    && cells.every(line => Array.isArray(line) && line.length === FIELDS.length && line.every(cell => typeof cell === 'string' && cell.length <= MOST_TEXT))
  return isTable ? { cells: cells as string[][] } : undefined
}
