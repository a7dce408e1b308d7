import type { MarkField } from '../draw/marks.ts'
import { formatFact, getFact } from '../../facts/index.ts'
import { plan as planPolicies } from '../automation-impact/PolicyRows.plan.ts'
import { countOf, lengthOf } from '../draw/count.ts'
import { range } from '../draw/shapes.ts'
import { layOutWall } from '../draw/wall.ts'

const SIZE = { x: 0, y: 0, width: 258, height: 118 }

export function plan() {
  const [collection, errors, incident] = [getFact('collection-time'), getFact('policy-errors'), getFact('incident-mttr')]
  const lost = formatFact(getFact('endpoints'))
  const rates = [getFact('availability'), getFact('mttr'), getFact('failure-rate')]
  const running = [`개인 프로젝트로 운영 중인 프로덕션 시스템 ${formatFact(getFact('production-systems'))}`, `이벤트 ${formatFact(getFact('events-per-second'))} 처리 설계`]
  const before = lengthOf('collection-time', '분', 'before')
  const after = formatFact(collection, 'after')
  const [hand, auto] = planPolicies().rows
  const batch: MarkField = { ...hand.wide, ...SIZE, height: 44, gap: 0.8 }
  return {
    sentence: `매일 하던 수집은 ${before}분에서 ${after}. 정책 오류율은 ${formatFact(errors, 'before')}에서 ${formatFact(errors, 'after')}. 끊긴 단말 ${lost}는 ${formatFact(incident)} 만에 복구. ${rates.map(rate => formatFact(rate, 'claim')).join(', ')}. ${running.join(', ')}`,
    minutes: { kind: 'line' as const, count: before, columns: before, ...SIZE, gap: 1.4 },
    minutesLeft: range(0, lengthOf('collection-time', '분', 'after')),
    batch,
    wrong: hand.wrong,
    batchAfter: { ...batch, y: 66, width: SIZE.width * lengthOf('policy-time', '시간', 'after') / lengthOf('policy-time', '시간', 'before'), gap: 0.2 },
    wrongAfter: auto.wrong,
    hours: [formatFact(getFact('policy-time'), 'before'), formatFact(getFact('policy-time'), 'after')],
    wall: layOutWall({ count: countOf('endpoints'), columns: 50, ...SIZE, pitch: 5.9 }),
    values: [
      { before: `${before}분`, after, label: `블랙리스트 수집 ${formatFact(collection, 'change')}` },
      { before: formatFact(errors, 'before'), after: formatFact(errors, 'after'), label: '방화벽 정책 오류율', tone: 'broken' },
      { after: formatFact(incident), label: `끊긴 ${lost}를 되살린 시간` },
    ],
    rates: rates.map(rate => ({ value: formatFact(rate), label: formatFact(rate, 'label'), change: rate.change })),
    running,
  }
}
