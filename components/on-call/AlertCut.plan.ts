import { formatFact, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

export function plan() {
  const fact = getFact('needless-alerts')
  const won = partOf('needless-alerts')
  return {
    sentence: formatFact(fact, 'claim'),
    won,
    cut: formatFact(fact),
    left: `${Math.round((1 - won) * 100)}%`,
  }
}
