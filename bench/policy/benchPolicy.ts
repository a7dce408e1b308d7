import type { PolicyRow } from '../../components/policy/policy.ts'
import { checkPolicies } from '../../components/policy/checkPolicies.ts'
import { median } from '../statistics.ts'

/** A kind of table to measure. */
export type TableKind = 'separate' | 'nested' | 'colliding'

/**
 * A table of `count` policies, always the same.
 *
 * - separate: networks of their own, as in a table that is kept well
 * - nested: subnets of a few large networks, lists of ports, one in eight IPv6
 * - colliding: a handful of networks, so that about every twentieth pair shares packets
 */
export function benchTable(kind: TableKind, count: number): PolicyRow[] {
  const random = createRandom(20250401)
  const below = (limit: number) => Math.floor(random() * limit)
  const port = () => ['443', '22', '1521', '8000-8100', '80, 443, 8443', 'any', String(1024 + below(40_000))][below(7)]!
  return Array.from({ length: count }, (_, index) => {
    const address = {
      separate: () => `10.${index >> 8 & 255}.${index & 255}.${below(250)}`,
      nested: () => below(8) ? `10.${below(64)}.${below(256)}.0/${[16, 20, 24, 28][below(4)]}` : `2001:db8:${below(64).toString(16)}::/${[48, 56, 64][below(3)]}`,
      colliding: () => `10.0.${below(8)}.0/${[21, 22, 23, 24][below(4)]}`,
    }[kind]
    return {
      source: address(),
      destination: address(),
      port: port(),
      protocol: ['tcp', 'tcp', 'tcp', 'udp'][below(4)]!,
      direction: ['in', 'in', 'out', 'any'][below(4)]!,
      action: below(3) ? 'allow' : 'deny',
    }
  })
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function createRandom(seed: number): () => number {
  return () => {
    seed = seed + 0x6D2B79F5 | 0
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed)
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t
    return ((t ^ t >>> 14) >>> 0) / 2 ** 32
  }
}

export interface PolicyTiming {
  kind: TableKind
  policies: number
  /** Pairs that the check reports. */
  findings: number
  /** Reading and comparing, in milliseconds: median and worst. */
  median: number
  worst: number
  /** Median of what the processor worked on it, in milliseconds: less than `median` where others were at work, too. */
  processor: number
}

/**
 * Checks a table of each kind `runs` times.
 *
 * @param count policies in a table
 * @param runs checks of each
 * @param now milliseconds, from any start
 * @param worked milliseconds that the processor has worked for this process
 */
export function timeChecks(count: number, runs: number, now: () => number, worked: () => number): PolicyTiming[] {
  return (['separate', 'nested', 'colliding'] as const).map((kind) => {
    const rows = benchTable(kind, count)
    let findings = 0
    const times = Array.from({ length: runs }, () => {
      const [began, workedBefore] = [now(), worked()]
      findings = Object.values(checkPolicies(rows).counts).reduce((sum, found) => sum + found, 0)
      return { wall: now() - began, processor: worked() - workedBefore }
    })
    const walls = times.map(({ wall }) => wall)
    return { kind, policies: count, findings, median: median(walls), worst: Math.max(...walls), processor: median(times.map(({ processor }) => processor)) }
  })
}
