import { formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'

const GAPS = [
  { name: '규모', gap: '큰 클러스터 운영 경험 부족', plan: '합류 후 실전에서 축적' },
  { name: 'Istio', gap: '서비스 메시 경험 부족', plan: '공식 문서와 실습으로 학습 중' },
  { name: 'Operator', gap: 'Custom Controller 경험 없음', plan: 'Go 언어 학습 계획' },
]

export function plan() {
  const field = { kind: 'hexagon', count: countOf('pods'), columns: 5, gap: 3, height: 0 } as const
  return {
    sentence: [
      `국민대학교 차세대 시스템에서 ${formatFact(getFact('pods'), 'claim')}, 육각형 하나가 Pod 하나입니다. 수백 개는 아직 운영해 보지 못한 규모입니다.`,
      ...GAPS.map(({ name, gap, plan: what }) => `${name}: ${gap}, ${what}.`),
    ].join(' '),
    pods: formatFact(getFact('pods')),
    wide: { ...field, x: 64, y: 124, width: 162 },
    narrow: { ...field, x: 22, y: 8, width: 162 },
    /** The hundreds are not counted: they run off the page and fade. A hexagon is as large as one that ran. */
    wideCrowd: { ...field, count: 6 * 23, columns: 23, x: 320, y: 124, width: 23.5 * 30, gap: 0 },
    narrowCrowd: { ...field, count: 8 * 13, columns: 13, x: 22, y: 326, width: 13.5 * 30, gap: 0 },
    gaps: GAPS,
  }
}
