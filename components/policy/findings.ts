import type { Spans } from './cells.ts'
import type { Policy, PolicyRow } from './policy.ts'
import { formatAddresses, formatPorts, intersect, sameSpans } from './cells.ts'
import { CHOICES, DIRECTIONS, PROTOCOLS, readPolicies } from './policy.ts'

/**
 * What can be wrong between two policies of one firewall, which takes the first that matches. After E. S. Al-Shaer and H. H.
 * Hamed, "Discovery of Policy Anomalies in Distributed Firewalls", IEEE INFOCOM 2004, section III.
 *
 * - shadowing: all of the later one's packets are matched by the earlier, which does the opposite
 * - redundancy: one of the two could go and nothing would change
 * - generalization: the later one matches all packets of the earlier and more, and does the opposite
 * - correlation: each matches packets of the other and others besides, and they do opposite things
 */
export const ANOMALY_LABELS = { shadowing: '가려짐', redundancy: '중복', generalization: '예외', correlation: '엇갈림' }
export type Anomaly = keyof typeof ANOMALY_LABELS

export interface Finding {
  kind: Anomaly
  first: Policy
  second: Policy
  /** What never applies, what is needless, the exception, or what comes second. */
  about: Policy
}

/** `checked`: how many rows could be read and were compared. */
export function checkPolicies(rows: PolicyRow[]) {
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
      findings.push({ kind: isOpposite ? 'shadowing' : 'redundancy', first, second, about: second })
    else if (isOpposite)
      findings.push(relation.holdsFirst ? { kind: 'generalization', first, second, about: first } : { kind: 'correlation', first, second, about: second })
    else if (relation.holdsFirst && !isOpposed)
      findings.push({ kind: 'redundancy', first, second, about: first })
    isOpposed ||= isOpposite
  }
  return findings
}

const SETS = ['destination', 'source', 'port', 'protocol', 'direction'] as const

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

/** The packets that both policies match, as one writes them: `10.20.4.0/24 → 10.8.1.15 · TCP 443 · in`. */
export function describeOverlap({ first, second }: Finding): string {
  const shared = (set: typeof SETS[number]) => intersect(first[set], second[set])
  const namesOf = (names: readonly string[], [{ lo, hi } = { lo: 0, hi: 0 }]: Spans) => names.slice(lo, hi + 1)
  const protocols = namesOf(PROTOCOLS, shared('protocol'))
  const service = [protocols.includes('other') ? 'any' : protocols.join('·'), formatPorts(shared('port'))].filter(text => text !== 'any').join(' ') || 'any'
  return [`${formatAddresses(shared('source'))} → ${formatAddresses(shared('destination'))}`, service, namesOf(DIRECTIONS, shared('direction')).join('·')].join(' · ')
}

export function whyItMatters({ kind, first, second, about }: Finding): string {
  const [earlier, later] = [`${first.row + 1}번`, `${second.row + 1}번`]
  const does = ({ allows }: Policy) => CHOICES.action[allows ? 'allow' : 'deny']
  switch (kind) {
    case 'shadowing':
      return `${earlier}이 먼저 ${does(first)}하므로 ${later}의 ${does(second)}은 한 번도 적용되지 않습니다.`
    case 'redundancy':
      return about === second
        ? `${earlier}이 있어 ${later}은 지워도 결과가 같습니다.`
        : `뒤의 ${later}이 있어 ${earlier}은 지워도 결과가 같습니다.`
    case 'generalization':
      return `순서가 바뀌면 ${earlier}의 ${does(first)}이 사라집니다.`
    case 'correlation':
      return `겹치는 부분은 먼저 오는 ${earlier}이 정하므로, 순서가 바뀌면 ${does(first)}이 ${does(second)}으로 뒤집힙니다.`
  }
}
