import { tellIncident } from '../../facts/incident.ts'
import { clockAt, formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'
import { placeOf } from '../draw/shapes.ts'
import { layOutWall } from '../draw/wall.ts'

/** The answers name no number of groups: the slide calls it an example. */
export const GROUPS = 4

export function plan() {
  const { startsAt, phases, recoveredAt } = tellIncident()
  const count = countOf('endpoints')
  const [analysis, response] = phases
  const clocks = { start: clockAt(startsAt, 0), cause: clockAt(startsAt, analysis!.to), end: clockAt(startsAt, recoveredAt) }
  const terminals = `단말 ${formatFact(getFact('endpoints'))}`
  return {
    sentence: [
      `${clocks.start}, ${terminals} 모두 접속 불가, 원인 불명`,
      `${clocks.cause}, ${terminals} 아직 접속 불가. ELK Stack의 NAC Agent 충돌 로그와 Fortigate의 인증 실패 패턴으로 NAC 정책의 VPN 예외 누락을 발견`,
      `${clocks.cause}부터 ${clocks.end}까지, VPN 우선 인증 정책을 긴급 추가하고 단말을 그룹별로 재인증. 그룹의 수와 크기는 예시`,
      `${clocks.end}, ${terminals} 모두 복구. 원인 분석 ${formatFact(getFact('cause-time'))}과 대응 ${formatFact(getFact('response-time'))}, 모두 ${formatFact(getFact('incident-mttr'))}`,
    ],
    month: getFact('endpoints').event!,
    clocks,
    recovered: formatFact(getFact('incident-mttr')),
    causeTime: formatFact(getFact('cause-time')),
    responseTime: formatFact(getFact('response-time')),
    cause: analysis!.to,
    end: recoveredAt,
    labelsAt: (step: number) => Array.from({ length: recoveredAt / 5 + 1 }, (_, index) => index * 5).map(at => ({
      at,
      text: clockAt(startsAt, at),
      strong: [[0], [analysis!.to], [response!.from, response!.to], [recoveredAt]][step]!.includes(at),
    })),
    causeX: placeOf(analysis!.to, recoveredAt, 64, 852),
    narrowCauseX: placeOf(analysis!.to, recoveredAt, 22, 346),
    wall: layOutWall({ count, columns: 50, x: 0, y: 122, width: 980, pitch: 10.7, blocks: GROUPS, air: 8 }),
    narrowWall: layOutWall({ count, columns: 25, x: 0, y: 50, width: 390, pitch: 8, blocks: GROUPS, air: 8 }),
  }
}
