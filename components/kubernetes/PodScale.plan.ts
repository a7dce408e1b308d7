import type { MarkField } from '../draw/marks.ts'
import { formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'

const GAPS = [
  { name: 'Pod 수백 개', gap: '클러스터 운영 경험 부족', plan: '합류 후 실전에서 축적' },
  { name: 'Istio', gap: '서비스 메시 경험 부족', plan: '공식 문서와 실습으로 학습 중' },
  { name: 'Operator', gap: 'Custom Controller 경험 없음', plan: 'Go 언어 학습 계획' },
]

export function plan() {
  const field = { kind: 'hexagon', count: countOf('pods'), columns: 6, gap: 3, height: 0 } as const
  return {
    sentence: [
      `국민대학교 차세대 시스템에서 ${formatFact(getFact('pods'), 'claim')}, 육각형 하나가 Pod 하나입니다. 수백 개는 아직 운영해 보지 못한 규모입니다.`,
      ...GAPS.map(({ name, gap, plan: what }) => `${name}: ${gap}, ${what}.`),
    ].join(' '),
    wide: { ...field, x: 64, y: 132, width: 252 } satisfies MarkField,
    narrow: { ...field, x: 22, y: 8, width: 214 } satisfies MarkField,
    gaps: GAPS,
  }
}
