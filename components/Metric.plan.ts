import { formatFact, formatQuantity, getFact } from '../facts/index.ts'
import { partOf } from './draw/count.ts'

export function plan({ id }: { id: string }) {
  const fact = getFact(id)
  const part = partOf(id)
  const rest = formatQuantity({ value: Number((100 - fact.value).toFixed(6)), unit: '%' })
  const isLevel = fact.change === '달성'
  return {
    part,
    isLevel,
    value: formatFact(fact),
    what: isLevel ? fact.label : `${fact.direction === 'up' ? '늘어난' : '줄어든'} ${fact.label}`,
    rest: isLevel ? `이 틈이 ${rest}` : `남은 ${rest}`,
    claim: formatFact(fact, 'claim'),
  }
}
