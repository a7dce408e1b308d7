import type { Anomaly, Finding } from './findAnomalies.ts'
import type { Policy } from './policy.ts'
import { formatAddresses } from './addresses.ts'
import { CHOICES } from './policy.ts'
import { formatPorts } from './ports.ts'
import { intersect } from './spans.ts'

export const ANOMALY_LABELS: Record<Anomaly, string> = {
  shadowing: '가려짐',
  redundancy: '중복',
  generalization: '예외',
  correlation: '엇갈림',
}

/** A finding in words: the packets that both policies match, as one writes them, and why it matters. */
export function explain(finding: Finding): { label: string, overlap: string, sentence: string } {
  return { label: ANOMALY_LABELS[finding.kind], overlap: describeOverlap(finding), sentence: whyItMatters(finding) }
}

function describeOverlap({ first, second }: Finding): string {
  const share = (set: 'source' | 'destination' | 'service' | 'direction') => intersect(first[set], second[set])
  return [
    `${formatAddresses(share('source'))} → ${formatAddresses(share('destination'))}`,
    formatPorts(share('service')),
    share('direction').flatMap(({ lo, hi }) => lo === hi ? ['in', 'out'][Number(lo)] : 'in·out').join(),
  ].join(' · ')
}

function whyItMatters({ kind, first, second, needless }: Finding): string {
  const [earlier, later] = [`${first.row + 1}번`, `${second.row + 1}번`]
  const does = ({ allows }: Policy) => CHOICES.action[allows ? 'allow' : 'deny']
  switch (kind) {
    case 'shadowing':
      return `${earlier}이 먼저 ${does(first)}하므로 ${later}의 ${does(second)}은 한 번도 적용되지 않습니다.`
    case 'redundancy':
      return needless === second
        ? `${earlier}이 있어 ${later}은 지워도 결과가 같습니다.`
        : `뒤의 ${later}이 있어 ${earlier}은 지워도 결과가 같습니다.`
    case 'generalization':
      return `순서가 바뀌면 ${earlier}의 ${does(first)}이 사라집니다.`
    case 'correlation':
      return `겹치는 부분은 먼저 오는 ${earlier}이 정하므로, 순서가 바뀌면 ${does(first)}이 ${does(second)}으로 뒤집힙니다.`
  }
}
