import type { Anomaly } from './findings.ts'
import type { PolicyRow } from './policy.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOUR_KINDS, largeExample } from './examples.ts'
import { ANOMALY_LABELS, checkPolicies, describeOverlap, whyItMatters } from './findings.ts'
import { EMPTY_ROW } from './policy.ts'

/** A finding by the indexes of its rows. */
interface Finding { kind: Anomaly, first: number, second: number, about: number }

function findingsIn(rows: PolicyRow[]): Finding[] {
  return checkPolicies(rows).findings.map(({ kind, first, second, about }) => ({ kind, first: first.row, second: second.row, about: about.row }))
}

/** Small enough to try every packet: eight addresses and what lies outside, five ports, four protocols. */
const ADDRESSES = [...Array.from({ length: 8 }, (_, i) => `10.0.0.${i}`), '10.0.0.8', '10.0.1.0', '192.168.0.1']
const PORTS = [1, 2, 3, 4, 9999]
const SERVICES = [...['tcp', 'udp'].flatMap(protocol => PORTS.map(port => ({ protocol, port: port as number | undefined }))), { protocol: 'icmp', port: undefined }, { protocol: 'gre', port: undefined }]

/** Whether an address is meant by a cell, told from its text alone and by nothing that the check uses. */
function matchesAddress(cell: string, address: string): boolean {
  return cell.split(',').some((part) => {
    const text = part.trim()
    if (text === 'any')
      return true
    const number = (value: string) => value.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
    const [block, prefix] = text.split('/')
    if (text.includes('-'))
      return number(address) >= number(text.split('-')[0]!) && number(address) <= number(text.split('-')[1]!)
    const size = prefix === undefined ? 1 : 2 ** (32 - Number(prefix))
    return number(address) >= number(block!) && number(address) < number(block!) + size
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
const block = fc.oneof(v4Block, v4Range, fc.constantFrom('any', '0.0.0.0/0'))
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
      return [{ kind: isOpposite ? 'shadowing' : 'redundancy', first: i, second: j, about: j }]
    if (isOpposite)
      return [sets[i]!.isSubsetOf(sets[j]!) ? { kind: 'generalization', first: i, second: j, about: i } : { kind: 'correlation', first: i, second: j, about: j }]
    const isOpposed = rows.some((between, k) => k > i && k < j && between.action !== first.action && overlaps(i, k))
    return sets[i]!.isSubsetOf(sets[j]!) && !isOpposed ? [{ kind: 'redundancy', first: i, second: j, about: i }] : []
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
      findings.forEach(({ kind, first, about }) => seen.add(kind === 'redundancy' && about === first ? 'needless first' : kind))
      expect(findings).toEqual(byBruteForce(rows))
    }), runs)
    // A property that never met a kind would prove nothing of it.
    expect([...seen].toSorted()).toEqual(['correlation', 'generalization', 'needless first', 'redundancy', 'shadowing'])
  })

  it('calls needless only what can go without any packet faring otherwise', () => {
    fc.assert(fc.property(table, (rows) => {
      const policies = withPackets(rows)
      const fate = decide(policies)
      const needless = findingsIn(rows).filter(({ kind }) => ['shadowing', 'redundancy'].includes(kind)).map(({ about }) => about)
      for (const without of new Set(needless))
        expect(decide(policies.toSpliced(without, 1)).every((action, packet) => action === fate[packet])).toBe(true)
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
    expect(findingsIn(rows)).toEqual([{ kind: 'redundancy', first: 1, second: 3, about: 3 }])
    expect(problems.map(({ row, field }) => [row, field])).toEqual([[0, 'source'], [2, 'source'], [2, 'port']])
    expect(checked).toBe(2)
  })
})

describe('in words', () => {
  const told = (rows: PolicyRow[]) => checkPolicies(rows).findings.map(finding => [finding.first.row + 1, finding.second.row + 1, ANOMALY_LABELS[finding.kind], describeOverlap(finding), whyItMatters(finding)])

  it('has one of each kind among eight policies', () => {
    expect(checkPolicies(FOUR_KINDS).problems).toEqual([])
    expect(told(FOUR_KINDS)).toEqual([
      [1, 2, '가려짐', '10.20.4.0/24 → 10.8.1.15 · TCP 443 · in', '1번이 먼저 허용하므로 2번의 차단은 한 번도 적용되지 않습니다.'],
      [3, 4, '중복', '172.16.4.7 → 10.8.3.10 · TCP 22 · in', '3번이 있어 4번은 지워도 결과가 같습니다.'],
      [5, 6, '예외', '10.30.9.0/24 → 10.8.2.0/24 · TCP 1521 · in', '순서가 바뀌면 5번의 차단이 사라집니다.'],
      [7, 8, '엇갈림', '10.40.7.0/24 → 10.8.5.20 · TCP 8080 · in', '겹치는 부분은 먼저 오는 7번이 정하므로, 순서가 바뀌면 허용이 차단으로 뒤집힙니다.'],
    ])
  })

  it('has two of each kind among a hundred, always the same', () => {
    const rows = largeExample(100)
    const { findings, problems, checked } = checkPolicies(rows)
    expect([rows.length, problems, checked]).toEqual([100, [], 100])
    expect(findings.map(({ kind }) => kind).toSorted()).toEqual(['correlation', 'correlation', 'generalization', 'generalization', 'redundancy', 'redundancy', 'shadowing', 'shadowing'])
    expect(largeExample(100)).toEqual(rows)
  })

  it('says which of two policies can go when it is the earlier one', () => {
    expect(told([{ ...EMPTY_ROW, source: '10.0.0.1' }, EMPTY_ROW])).toEqual([[1, 2, '중복', '10.0.0.1 → any · TCP · in', '뒤의 2번이 있어 1번은 지워도 결과가 같습니다.']])
  })

  it.each([
    [{ source: '10.0.0.0-10.0.0.9', port: '80, 443', protocol: 'any', direction: 'any' }, { source: '10.0.0.5-10.0.0.20', port: '400-500', protocol: 'tcp', direction: 'any' }, '10.0.0.5-10.0.0.9 → any · TCP 443 · in·out'],
    [{ port: '53', protocol: 'any' }, { protocol: 'any' }, 'any → any · TCP·UDP 53 · in'],
    [{ protocol: 'any' }, { protocol: 'icmp' }, 'any → any · ICMP · in'],
    [{ protocol: 'any' }, { protocol: 'any' }, 'any → any · any · in'],
  ] as const)('writes what %o and %o share', (first, second, overlap) => {
    expect(told([{ ...EMPTY_ROW, action: 'allow', ...first }, { ...EMPTY_ROW, ...second }])[0]![3]).toBe(overlap)
  })

  it('knows that ICMP has no ports: a policy about one is none about ICMP', () => {
    expect(told([{ ...EMPTY_ROW, port: '443', protocol: 'any' }, { ...EMPTY_ROW, protocol: 'icmp' }])).toEqual([])
  })
})
