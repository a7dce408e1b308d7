import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'
import { placeOf, range, round } from '../draw/shapes.ts'

export function plan() {
  const average = lengthOf('industry-average', '분')
  const own = lengthOf('incident-mttr', '분')
  const quoted = getFact('industry-average')
  return {
    sentence: `복구 시간 ${formatFact(getFact('incident-mttr'))}, 인용한 ${formatFact(quoted, 'claim')}보다 ${formatFact(getFact('below-average'), 'change')}`,
    average,
    own,
    ownText: formatFact(getFact('incident-mttr')),
    quote: `“${formatFact(quoted, 'claim')}”`,
    causeTime: lengthOf('cause-time', '분'),
    responseTime: lengthOf('response-time', '분'),
  }
}

export function drawMinute(minute: number, average: number, x: number, width: number) {
  const end = placeOf(minute, average, x, width)
  return {
    end,
    lines: range(minute + 1, average).map(at => ({ x: placeOf(at, average, x, width), isFifth: at % 5 === 0 })),
    percent: Math.round((average - minute) / average * 100),
    shorter: average - minute,
    middle: round((end + x + width) / 2),
  }
}
