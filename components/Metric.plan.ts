import { formatFact, formatQuantity, getFact } from '../facts/index.ts'
import { partOf } from './draw/count.ts'

/** One percentage as a bar that says what the number says. */
export function plan({ id }: { id: string }) {
  const fact = getFact(id)
  const part = partOf(id)
  const rest = formatQuantity({ value: Number((100 - fact.value).toFixed(6)), unit: '%' })
  const isLevel = fact.change === '달성'
  return {
    part,
    /** A level is kept, all but a gap; a change is a part that was won. */
    isLevel,
    value: formatFact(fact),
    what: isLevel ? fact.label : `${fact.direction === 'up' ? '늘어난' : '줄어든'} ${fact.label}`,
    rest: isLevel ? `이 틈이 ${rest}` : `남은 ${rest}`,
    claim: formatFact(fact, 'claim'),
  }
}
