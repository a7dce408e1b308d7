import type { Anomaly } from './findAnomalies.ts'
import type { PolicyRow } from './policy.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPolicies } from './findAnomalies.ts'
import { EMPTY_ROW } from './policy.ts'

/** A finding by the indexes of its rows. */
interface Finding { kind: Anomaly, first: number, second: number, needless?: number }

function findingsIn(rows: PolicyRow[]): Finding[] {
  return checkPolicies(rows).findings.map(({ kind, first, second, needless }) => ({ kind, first: first.row, second: second.row, ...needless && { needless: needless.row } }))
}

/** Small enough to try every packet: eight addresses of each family and what lies outside, five ports, four protocols. */
const ADDRESSES = [...Array.from({ length: 8 }, (_, i) => `10.0.0.${i}`), '10.0.0.8', '2001:db8::', '2001:db8::1', '2001:db8::2', '2001:db8::3', '::']
const PORTS = [1, 2, 3, 4, 9999]
const SERVICES = [...['tcp', 'udp'].flatMap(protocol => PORTS.map(port => ({ protocol, port: port as number | undefined }))), { protocol: 'icmp', port: undefined }, { protocol: 'gre', port: undefined }]

/** Whether an address is meant by a cell, told from its text alone and by nothing that the check uses. */
function matchesAddress(cell: string, address: string): boolean {
  return cell.split(',').some((part) => {
    const text = part.trim()
    if (text === 'any')
      return true
    const isV6 = address.includes(':')
    if (text === '::/0' || text === '0.0.0.0/0')
      return isV6 === (text === '::/0')
    if (text.includes(':') !== isV6)
      return false
    const last = (value: string) => isV6 ? Number(value.split('::')[1] || 0) + (value.startsWith('2001') ? 100 : 0) : Number(value.split('.')[3])
    const [block, prefix] = text.split('/')
    if (text.includes('-'))
      return last(address) >= last(text.split('-')[0]!) && last(address) <= last(text.split('-')[1]!)
    const size = prefix === undefined ? 1 : 2 ** ((isV6 ? 128 : 32) - Number(prefix))
    return last(address) >= last(block!) && last(address) < last(block!) + size
  })
}

function matchesService({ protocol, port }: PolicyRow, service: typeof SERVICES[number]): boolean {
  const protocolFits = protocol === 'any' || protocol === service.protocol
  return protocolFits && (port === 'any' || (service.port !== undefined && port.split(',').some((part) => {
    const [lo, hi] = part.split('-').map(Number)
    return service.port! >= lo! && service.port! <= (hi ?? lo!)
  })))
}

/** The numbers of the packets that a policy matches. */
function packetsOf(row: PolicyRow): Set<number> {
  const sources = ADDRESSES.map(address => matchesAddress(row.source, address))
  const destinations = ADDRESSES.map(address => matchesAddress(row.destination, address))
  const services = SERVICES.map(service => matchesService(row, service))
  const directions = ['in', 'out'].map(direction => row.direction === 'any' || row.direction === direction)
  const packets = new Set<number>()
  let number = 0
  for (const source of sources) {
    for (const destination of destinations) {
      for (const service of services) {
        for (const direction of directions) {
          if (source && destination && service && direction)
            packets.add(number)
          number++
        }
      }
    }
  }
  return packets
}

const PACKETS = ADDRESSES.length * ADDRESSES.length * SERVICES.length * 2

const v4Block = fc.integer({ min: 29, max: 32 }).chain(prefix => fc.integer({ min: 0, max: 2 ** (prefix - 29) - 1 }).map(n => `10.0.0.${n * 2 ** (32 - prefix)}/${prefix}`))
const v4Range = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })).map(([a, b]) => `10.0.0.${Math.min(a, b)}-10.0.0.${Math.max(a, b)}`)
const v6Block = fc.constantFrom('2001:db8::/127', '2001:db8::1', '2001:db8::2', '2001:db8::/126')
const block = fc.oneof(v4Block, v4Range, v6Block, fc.constantFrom('any', '0.0.0.0/0', '::/0'))
const address = fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: fc.tuple(block, block).map(parts => parts.join(', ')) })
const portPart = fc.oneof(fc.integer({ min: 1, max: 4 }).map(String), fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`))
const port = fc.oneof(fc.constant('any'), portPart, fc.tuple(portPart, portPart).map(parts => parts.join(', ')))
const row: fc.Arbitrary<PolicyRow> = fc.record({
  source: address,
  destination: address,
  port,
  protocol: fc.constantFrom('tcp', 'udp', 'icmp', 'any'),
  direction: fc.constantFrom('in', 'out', 'any'),
  action: fc.constantFrom('allow', 'deny'),
}).map(cells => cells.protocol === 'icmp' ? { ...cells, port: 'any' } : cells)

/** Policies of a hand's breadth: sharing cells, they collide often. */
const table: fc.Arbitrary<PolicyRow[]> = fc.tuple(fc.array(row, { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(fc.nat(), row, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })), { minLength: 1, maxLength: 6 }))
  .map(([seeds, more]) => [...seeds, ...more.map(([at, other, own]) => {
    const like = seeds[at % seeds.length]!
    const mixed = { source: own[0] ? other.source : like.source, destination: own[1] ? other.destination : like.destination, port: own[2] ? other.port : like.port, protocol: own[3] ? other.protocol : like.protocol, direction: own[4] ? other.direction : like.direction, action: own[5] ? other.action : like.action }
    return mixed.protocol === 'icmp' ? { ...mixed, port: 'any' } : mixed
  })])

/** The definitions of the paper, on sets of packets. */
function byBruteForce(rows: PolicyRow[]): Finding[] {
  const sets = rows.map(packetsOf)
  const overlaps = (a: number, b: number) => !sets[a]!.isDisjointFrom(sets[b]!)
  return rows.flatMap((first, i) => rows.flatMap((second, j): Finding[] => {
    if (j <= i || !overlaps(i, j))
      return []
    const isOpposite = first.action !== second.action
    if (sets[j]!.isSubsetOf(sets[i]!))
      return [isOpposite ? { kind: 'shadowing', first: i, second: j } : { kind: 'redundancy', first: i, second: j, needless: j }]
    if (isOpposite)
      return [{ kind: sets[i]!.isSubsetOf(sets[j]!) ? 'generalization' : 'correlation', first: i, second: j }]
    const isOpposed = rows.some((between, k) => k > i && k < j && between.action !== first.action && overlaps(i, k))
    return sets[i]!.isSubsetOf(sets[j]!) && !isOpposed ? [{ kind: 'redundancy', first: i, second: j, needless: i }] : []
  }))
}

/** What happens to each packet, by the first policy that matches it; nothing where none does. */
function decide(rows: { action: string, packets: Set<number> }[]): (string | undefined)[] {
  return Array.from({ length: PACKETS }, (_, packet) => rows.find(({ packets }) => packets.has(packet))?.action)
}

const withPackets = (rows: PolicyRow[]) => rows.map(row => ({ action: row.action, packets: packetsOf(row) }))

const runs = { numRuns: 150 }

describe('against every packet of a small network', () => {
  it('finds what the definitions say, all of it and nothing else', () => {
    const seen = new Set<string>()
    fc.assert(fc.property(table, (rows) => {
      expect(checkPolicies(rows).problems).toEqual([])
      const findings = findingsIn(rows)
      findings.forEach(({ kind, first, needless }) => seen.add(needless === first ? 'needless first' : kind))
      expect(findings).toEqual(byBruteForce(rows))
    }), runs)
    // A property that never met a kind would prove nothing of it.
    expect([...seen].toSorted()).toEqual(['correlation', 'generalization', 'needless first', 'redundancy', 'shadowing'])
  })

  it('calls needless only what can go without any packet faring otherwise', () => {
    fc.assert(fc.property(table, (rows) => {
      const policies = withPackets(rows)
      const fate = decide(policies)
      const needless = findingsIn(rows).map(({ kind, second, needless }) => kind === 'shadowing' ? second : needless)
      for (const without of new Set(needless)) {
        if (without !== undefined)
          expect(decide(policies.toSpliced(without, 1)).every((action, packet) => action === fate[packet])).toBe(true)
      }
    }), runs)
  })

  it('finds nothing only where the order of the policies does not matter', () => {
    fc.assert(fc.property(table, (rows) => {
      if (findingsIn(rows).every(({ kind }) => kind === 'redundancy'))
        expect(decide(withPackets(rows.toReversed()))).toEqual(decide(withPackets(rows)))
    }), runs)
  })
})

describe('what is at the edges', () => {
  it('takes an empty table', () => {
    expect(checkPolicies([])).toEqual({ problems: [], checked: 0, findings: [] })
  })

  it('keeps the numbers of the rows when some cannot be read', () => {
    const rows = [{ ...EMPTY_ROW, source: '10.0.0.0/33' }, EMPTY_ROW, { ...EMPTY_ROW, source: '', port: '70000' }, EMPTY_ROW]
    const { problems, checked } = checkPolicies(rows)
    expect(findingsIn(rows)).toEqual([{ kind: 'redundancy', first: 1, second: 3, needless: 3 }])
    expect(problems.map(({ row, field }) => [row, field])).toEqual([[0, 'source'], [2, 'source'], [2, 'port']])
    expect(checked).toBe(2)
  })
})
