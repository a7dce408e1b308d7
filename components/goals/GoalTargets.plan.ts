import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf, partOf } from '../draw/count.ts'

export function plan() {
  const time = getFact('target-dev-time')
  const availability = getFact('target-availability')
  const detection = getFact('target-detection')
  const incident = lengthOf('incident-mttr', '분')
  return {
    sentence: `목표 세 가지. ${formatFact(time, 'claim')}, ${formatFact(availability, 'claim')}, ${formatFact(detection, 'claim')}. 4월 장애는 ${incident}분`,
    time: `${time.value}`,
    availability: `${availability.value}`,
    detection: `${detection.value}`,
    saved: partOf('target-dev-time'),
    minutes: lengthOf('target-detection', '분'),
    incident,
  }
}
