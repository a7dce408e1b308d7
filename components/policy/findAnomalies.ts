import type { CellProblem, Policy, PolicyRow } from './policy.ts'
import { readPolicies } from './policy.ts'
import { intersect, sameSpans } from './spans.ts'

/**
 * What can be wrong between two policies of one firewall, which takes the first that matches. After E. S. Al-Shaer and H. H.
 * Hamed, "Discovery of Policy Anomalies in Distributed Firewalls", IEEE INFOCOM 2004, section III.
 *
 * - shadowing: all of the later one's packets are matched by the earlier, which does the opposite
 * - redundancy: one of the two could go and nothing would change
 * - generalization: the later one matches all packets of the earlier and more, and does the opposite
 * - correlation: each matches packets of the other and others besides, and they do opposite things
 */
export type Anomaly = 'shadowing' | 'redundancy' | 'generalization' | 'correlation'

export interface Finding {
  kind: Anomaly
  first: Policy
  second: Policy
  /** The policy without which nothing would change; redundancy only. */
  needless?: Policy
}

export interface CheckResult {
  findings: Finding[]
  problems: CellProblem[]
  /** Rows that could be read and were compared. */
  checked: number
}

export function checkPolicies(rows: PolicyRow[]): CheckResult {
  const { policies, problems } = readPolicies(rows)
  return { findings: policies.flatMap((policy, index) => compareWithLater(policy, policies.slice(index + 1))), problems, checked: policies.length }
}

function compareWithLater(first: Policy, later: Policy[]): Finding[] {
  const findings: Finding[] = []
  // A policy in between that does the opposite to some of the same packets would take over if `first` were gone.
  let isOpposed = false
  for (const second of later) {
    const relation = relate(first, second)
    if (!relation)
      continue
    const isOpposite = second.allows !== first.allows
    if (relation.holdsSecond)
      findings.push(isOpposite ? { kind: 'shadowing', first, second } : { kind: 'redundancy', first, second, needless: second })
    else if (isOpposite)
      findings.push({ kind: relation.holdsFirst ? 'generalization' : 'correlation', first, second })
    else if (relation.holdsFirst && !isOpposed)
      findings.push({ kind: 'redundancy', first, second, needless: first })
    isOpposed ||= isOpposite
  }
  return findings
}

/** Those first that tell most policies apart. */
const SETS = ['destination', 'source', 'service', 'direction'] as const

/** Which of two policies matches all packets of the other; nothing where they share none. */
function relate(first: Policy, second: Policy): { holdsFirst: boolean, holdsSecond: boolean } | undefined {
  const relation = { holdsFirst: true, holdsSecond: true }
  for (const set of SETS) {
    const shared = intersect(first[set], second[set])
    if (!shared.length)
      return undefined
    relation.holdsFirst &&= sameSpans(shared, first[set])
    relation.holdsSecond &&= sameSpans(shared, second[set])
  }
  return relation
}
