import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'
import { range } from '../draw/shapes.ts'

export function plan() {
  const fact = getFact('collection-time')
  const before = lengthOf('collection-time', '분', 'before')
  const after = lengthOf('collection-time', '분', 'after')
  const field = { kind: 'line', count: before, columns: 1, gap: 3.2 } as const
  return {
    sentence: `${fact.label}: ${fact.per} ${before}분에서 ${formatFact(fact, 'after')}으로, ${formatFact(fact, 'change')}. 줄 하나가 1분입니다`,
    wide: { ...field, x: 610, y: 64, width: 306, height: 432 },
    narrow: { ...field, x: 110, y: 44, width: 258, height: 384 },
    left: range(0, after),
    gone: range(after, before),
    before: `${before}분`,
    after: formatFact(fact, 'after'),
  }
}
