import { formatFact, getFact } from '../../facts/index.ts'
import { wholePart } from '../draw/count.ts'
import { scatter } from '../draw/marks.ts'
import { range } from '../draw/shapes.ts'

/** A stroke is one percent of the alerts. */
const STROKES = 100

export function plan() {
  const fact = getFact('needless-alerts')
  const left = STROKES - wholePart('needless-alerts', fact, STROKES)
  const kept = scatter(left, STROKES)
  return {
    sentence: `자동화로 ${formatFact(fact, 'claim')}. ${formatFact(getFact('oncall-hours'))} 보안 모니터링`,
    all: STROKES,
    kept,
    gone: range(0, STROKES).filter(stroke => !kept.includes(stroke)),
    cut: formatFact(fact),
    left: `${left}%`,
    hours: formatFact(getFact('oncall-hours')),
  }
}
