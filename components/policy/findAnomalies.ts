import type { Policy } from './policy.ts'
import { collectNear, FIRST_IN_SECOND, packHulls, rankPolicies, relate, SECOND_IN_FIRST } from './compareSets.ts'

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
  /** Index of the earlier policy, and of the later one. */
  first: number
  second: number
  /** The policy without which nothing would change; redundancy only. */
  needless?: number
}

export interface Anomalies {
  /** In the order of the earlier policy, then of the later one; at most `MOST_FINDINGS`. */
  findings: Finding[]
  /** All that were found, listed or not. */
  counts: Record<Anomaly, number>
}

/** Findings that are listed one by one: nobody reads more, and ten thousand `any` would give fifty million. */
export const MOST_FINDINGS = 2000

/** Policies between two pauses of `anomalySteps`, at 10,000 policies about a millisecond's work. */
const STEP = 64

/**
 * Compares every policy with every later one. A generator, so that it can run in pieces where there is no worker: it yields
 * the share that is done.
 */
export function* anomalySteps(policies: Policy[]): Generator<number, Anomalies> {
  const fields = rankPolicies(policies)
  const findings: Finding[] = []
  const counts: Record<Anomaly, number> = { shadowing: 0, redundancy: 0, generalization: 0, correlation: 0 }
  const add = (kind: Anomaly, first: number, second: number, needless?: number) => {
    counts[kind]++
    if (findings.length < MOST_FINDINGS)
      findings.push({ kind, first, second, ...needless === undefined ? {} : { needless } })
  }

  const count = policies.length
  const allowing = Uint8Array.from(policies, policy => policy.allows ? 1 : 0)
  const hulls = packHulls(fields)
  const candidates = new Int32Array(count)

  for (let first = 0; first < count; first++) {
    // A policy in between that does the opposite to some of the same packets would take over if `first` were gone.
    let isOpposed = false
    const found = collectNear(hulls, first, candidates)
    for (let index = 0; index < found; index++) {
      const second = candidates[index]!
      const relation = relate(fields, first, second)
      if (!relation)
        continue
      const isOpposite = allowing[second] !== allowing[first]
      const isContained = (relation & FIRST_IN_SECOND) !== 0
      if (relation & SECOND_IN_FIRST)
        add(isOpposite ? 'shadowing' : 'redundancy', first, second, isOpposite ? undefined : second)
      else if (isOpposite)
        add(isContained ? 'generalization' : 'correlation', first, second)
      else if (isContained && !isOpposed)
        add('redundancy', first, second, first)
      isOpposed ||= isOpposite
    }
    if (first % STEP === STEP - 1)
      yield first / count
  }
  return { findings, counts }
}
