import type { Spans } from './cells.ts'
import { isAny, readAddresses, readPorts } from './cells.ts'

export const FIELD_LABELS = {
  source: '출발지',
  destination: '목적지',
  port: '포트',
  protocol: '프로토콜',
  direction: '방향',
  action: '동작',
}
export type Field = keyof typeof FIELD_LABELS

/** What the cells with a choice can hold, and how it is shown. */
export const CHOICES = {
  protocol: { tcp: 'tcp', udp: 'udp', icmp: 'icmp', any: 'any' },
  direction: { in: 'in', out: 'out', any: 'any' },
  action: { allow: '허용', deny: '차단' },
}

/** One row as it is typed: source, destination and port are any text, right or wrong. */
export interface PolicyRow {
  source: string
  destination: string
  port: string
  protocol: keyof typeof CHOICES.protocol
  direction: keyof typeof CHOICES.direction
  action: keyof typeof CHOICES.action
}

export const EMPTY_ROW: PolicyRow = { source: 'any', destination: 'any', port: 'any', protocol: 'tcp', direction: 'in', action: 'deny' }

/** A row that could be read: the product of its sets is the packets that it matches. */
export interface Policy {
  row: number
  source: Spans
  destination: Spans
  port: Spans
  /** Numbers of `PROTOCOLS`. */
  protocol: Spans
  direction: Spans
  allows: boolean
}

export const PROTOCOLS = ['TCP', 'UDP', 'ICMP', 'other'] as const
export const DIRECTIONS = ['in', 'out'] as const

export interface CellProblem {
  row: number
  field: Field
  message: string
}

/** Reads a table. Every wrong cell is named; rows that have one are left out. */
export function readPolicies(rows: PolicyRow[]): { policies: Policy[], problems: CellProblem[] } {
  const problems: CellProblem[] = []
  const policies = rows.flatMap((cells, row) => {
    const read = (field: Field, reader: (text: string) => Spans): Spans => {
      try {
        return reader(cells[field])
      }
      catch (error) {
        problems.push({ row, field, message: (error as Error).message })
        return []
      }
    }
    const before = problems.length
    const policy: Policy = {
      row,
      source: read('source', readAddresses),
      destination: read('destination', readAddresses),
      port: read('port', (text) => {
        if (cells.protocol === 'icmp' && !isAny(text))
          throw new RangeError('ICMP에는 포트가 없습니다. 포트를 any로 바꿔 주세요')
        return readPorts(text)
      }),
      protocol: numbered(PROTOCOLS, cells.protocol, isAny(cells.port) ? 'other' : 'UDP'),
      direction: numbered(DIRECTIONS, cells.direction, 'out'),
      allows: cells.action === 'allow',
    }
    return problems.length === before ? [policy] : []
  })
  return { policies, problems }
}

/** A choice by its number; `any` is all of them up to `last`. */
function numbered<Name extends string>(names: readonly Name[], choice: string, last: Name): Spans {
  const lo = names.findIndex(name => name.toLowerCase() === choice)
  return lo < 0 ? [{ lo: 0, hi: names.indexOf(last) }] : [{ lo, hi: lo }]
}

export function readRows(value: unknown): PolicyRow[] | undefined {
  return Array.isArray(value) && value.every(isRow) ? value : undefined
}

function isRow(value: unknown): value is PolicyRow {
  const row = (value ?? {}) as PolicyRow
  return [row.source, row.destination, row.port].every(text => typeof text === 'string')
    && Object.hasOwn(CHOICES.protocol, row.protocol) && Object.hasOwn(CHOICES.direction, row.direction) && Object.hasOwn(CHOICES.action, row.action)
}
