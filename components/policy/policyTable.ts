import type { ExampleName } from './examples.ts'
import type { PolicyRow } from './policy.ts'
import { EXAMPLES } from './examples.ts'
import { CHOICES } from './policy.ts'

/** What windows tell each other: an example by its name, or a table that somebody has changed. */
export type PolicyTable = { example: ExampleName } | { rows: PolicyRow[] }

const MOST_ROWS = 1000
const MOST_TEXT = 2000

/** What another window sent, if it can be a table. */
export function readPolicyTable(value: unknown): PolicyTable | undefined {
  const { example, rows } = (value ?? {}) as { example?: unknown, rows?: unknown }
  if (EXAMPLES.includes(example as ExampleName))
    return { example: example as ExampleName }
  return Array.isArray(rows) && rows.length <= MOST_ROWS && rows.every(isRow) ? { rows } : undefined
}

function isRow(value: unknown): value is PolicyRow {
  const row = (value ?? {}) as PolicyRow
  return [row.source, row.destination, row.port].every(text => typeof text === 'string' && text.length <= MOST_TEXT)
    && Object.hasOwn(CHOICES.protocol, row.protocol) && Object.hasOwn(CHOICES.direction, row.direction) && Object.hasOwn(CHOICES.action, row.action)
}
