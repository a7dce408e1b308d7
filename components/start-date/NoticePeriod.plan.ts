import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'

export function plan() {
  const days = lengthOf('notice-period', '일')
  const period = formatFact(getFact('notice-period'))
  return { sentence: `입사 결정부터 ${days}일, ${period} 조율 가능`, days, period }
}
