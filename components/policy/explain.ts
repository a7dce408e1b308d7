import type { Anomaly, Finding } from './findAnomalies.ts'
import type { Policy, PolicyRow, Spans } from './policy.ts'
import { formatAddresses } from './addresses.ts'
import { intersect, sameSpans } from './policy.ts'
import { readPolicy } from './readPolicy.ts'
import { formatService } from './services.ts'

export const ANOMALY_LABELS: Record<Anomaly, string> = {
  shadowing: '가려짐',
  redundancy: '중복',
  generalization: '예외',
  correlation: '엇갈림',
}

export interface Explanation {
  label: string
  /** The packets that both policies match, as one writes them. */
  overlap: string
  /** Why it matters, in one sentence. */
  sentence: string
}

/** Puts a finding of these rows into words; both of its rows can be read, else there would be no finding. */
export function explain(finding: Finding, rows: PolicyRow[]): Explanation {
  const [first, second] = [finding.first, finding.second].map(row => readPolicy(rows[row]!, row).policy!) as [Policy, Policy]
  return {
    label: ANOMALY_LABELS[finding.kind],
    overlap: describeOverlap(first, second),
    sentence: whyItMatters(finding, first.allows ? '허용' : '차단', second.allows ? '허용' : '차단'),
  }
}

function describeOverlap(first: Policy, second: Policy): string {
  const direction = intersect(first.direction, second.direction)
  return [
    `${write(first.source, second.source, formatAddresses)} → ${write(first.destination, second.destination, formatAddresses)}`,
    write(first.service, second.service, formatService),
    direction[0]!.lo === direction[0]!.hi ? ['in', 'out'][direction[0]!.lo] : 'in·out',
  ].join(' · ')
}

/** Where one set holds the other, the smaller one is what they share. */
function write<T extends number | bigint>(a: Spans<T>, b: Spans<T>, format: (spans: Spans<T>) => string): string {
  const shared = intersect(a, b)
  return format(sameSpans(shared, a) ? a : sameSpans(shared, b) ? b : shared)
}

function whyItMatters({ kind, first, second, needless }: Finding, firstDoes: string, secondDoes: string): string {
  const [earlier, later] = [`${first + 1}번`, `${second + 1}번`]
  switch (kind) {
    case 'shadowing':
      return `${earlier}이 먼저 ${firstDoes}하므로 ${later}의 ${secondDoes}은 한 번도 적용되지 않습니다.`
    case 'redundancy':
      return needless === second
        ? `${earlier}이 있어 ${later}은 지워도 결과가 같습니다.`
        : `뒤의 ${later}이 있어 ${earlier}은 지워도 결과가 같습니다.`
    case 'generalization':
      return `순서가 바뀌면 ${earlier}의 ${firstDoes}이 사라집니다.`
    case 'correlation':
      return `겹치는 부분은 먼저 오는 ${earlier}이 정하므로, 순서가 바뀌면 ${firstDoes}이 ${secondDoes}으로 뒤집힙니다.`
  }
}
