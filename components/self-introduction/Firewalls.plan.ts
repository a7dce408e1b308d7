import { formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'
import { marksPath } from '../draw/marks.ts'
import { range } from '../draw/shapes.ts'

const COURSES = 4

export function plan() {
  const count = countOf('firewalls')
  return {
    sentence: `벽돌 ${count}개, 하나가 방화벽 한 대`,
    // Laid as a wall is: every other course is set off by half a brick.
    bricks: range(0, COURSES).map(course =>
      marksPath({ kind: 'brick', count: count / COURSES, columns: count / COURSES, x: course % 2 * 21, y: course * 15.5, width: 831, height: 13, gap: 2.5 })).join(''),
    value: formatFact(getFact('firewalls')),
    events: formatFact(getFact('events-per-second')).replace(/ 건$/, ''),
  }
}
