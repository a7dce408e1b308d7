import { formatFact, getFact } from '../../facts/index.ts'
import { wholePart } from '../draw/count.ts'

/** A stroke is one percent of the alerts. */
const STROKES = 100

export function plan() {
  const fact = getFact('needless-alerts')
  const quiet = wholePart('needless-alerts', fact, STROKES)
  return {
    sentence: `자동화로 ${formatFact(fact, 'claim')}. ${formatFact(getFact('oncall-hours'))} 보안 모니터링`,
    all: STROKES,
    quiet,
    cut: formatFact(fact),
    left: `${STROKES - quiet}%`,
    hours: formatFact(getFact('oncall-hours')),
  }
}
