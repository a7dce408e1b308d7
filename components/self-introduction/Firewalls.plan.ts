import { formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'
import { marksPath } from '../draw/marks.ts'

export function plan() {
  const count = countOf('firewalls')
  return {
    sentence: `벽돌 ${count}개, 하나가 방화벽 한 대`,
    bricks: marksPath({ kind: 'brick', count, columns: count, x: 0, y: 0, width: 852, height: 54 }),
    value: formatFact(getFact('firewalls')),
    events: formatFact(getFact('events-per-second')).replace(/ 건$/, ''),
  }
}
