import type { Spans } from './spans.ts'
import { readAddresses } from './addresses.ts'
import { readPorts } from './ports.ts'
import { joinSpans } from './spans.ts'

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
export type Protocol = keyof typeof CHOICES.protocol

/** One row as it is typed: source, destination and port are any text, right or wrong. */
export interface PolicyRow {
  source: string
  destination: string
  port: string
  protocol: Protocol
  direction: keyof typeof CHOICES.direction
  action: keyof typeof CHOICES.action
}

export const EMPTY_ROW: PolicyRow = { source: 'any', destination: 'any', port: 'any', protocol: 'tcp', direction: 'in', action: 'deny' }

/** A row that could be read: four sets, whose product is the packets that it matches, and what happens to them. */
export interface Policy {
  row: number
  source: Spans
  destination: Spans
  /** Protocol and port together, see `readPorts`. */
  service: Spans
  direction: Spans
  allows: boolean
}

export interface CellProblem {
  row: number
  field: Field
  message: string
}

/** Reads a table. Every wrong cell is named; rows that have one are left out. */
export function readPolicies(rows: PolicyRow[]): { policies: Policy[], problems: CellProblem[] } {
  const problems: CellProblem[] = []
  const policies = rows.flatMap((cells, row) => {
    const read = (field: Field, reader: () => Spans): Spans => {
      try {
        return reader()
      }
      catch (error) {
        problems.push({ row, field, message: (error as Error).message })
        return []
      }
    }
    const before = problems.length
    const policy: Policy = {
      row,
      source: read('source', () => readAddresses(cells.source)),
      destination: read('destination', () => readAddresses(cells.destination)),
      service: read('port', () => readPorts(cells.protocol, cells.port)),
      direction: joinSpans(['in', 'out'].flatMap((name, number) => [name, 'any'].includes(cells.direction) ? [{ lo: BigInt(number), hi: BigInt(number) }] : [])),
      allows: cells.action === 'allow',
    }
    return problems.length === before ? [policy] : []
  })
  return { policies, problems }
}
