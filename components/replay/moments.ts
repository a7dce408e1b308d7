import type { MarkPlan, Tone } from '../marks/plan.ts'
import { tellIncident } from '../../facts/incident.ts'
import { clockAt, formatNumber } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'
import { layOut, pathOf, range, sizeOf } from '../marks/grid.ts'

/** A moment of the incident: what the clock says, how many endpoints are back, and what is going on. */
export interface MomentPlan {
  clock: string
  /** `0대 접속` */
  count: string
  title: string
  text: string
  tone: Tone
  plan: MarkPlan
}

/** Of the four moments the first is there from the start. */
export const MOMENT_CLICKS = 3

const COLUMNS = 40
const WIDTH = 195

/**
 * Four moments of the incident. The answers time the outage, the cause and the recovery; that half of the endpoints are back
 * at the third moment stands for "group by group" and is said to be an example.
 */
export function planMoments(): MomentPlan[] {
  const incident = tellIncident()
  const total = countOf('endpoints')
  const [analysis] = incident.phases
  const half = total / 2
  const moment = (at: string, back: number, count: string, title: string, text: string, out: Tone, tone = out): MomentPlan => ({
    clock: at,
    count,
    title,
    text,
    tone,
    plan: draw(total, back, out, `${at} ${title}, 단말 ${formatNumber(total)}대 가운데 ${formatNumber(back)}대 접속`),
  })
  return [
    moment(clockAt(incident.startsAt, 0), 0, '접속 0대', '모두 끊겼습니다', 'NAC–VPN 충돌, 원인 불명', 'broken'),
    moment(clockAt(incident.startsAt, analysis!.to), 0, '접속 0대', '원인을 찾았습니다', '빠진 VPN 예외', 'searching'),
    moment('그 사이', half, '예시', '그룹별로 돌아옵니다', '정책 배포, 순차 재인증', 'broken', 'ink'),
    moment(clockAt(incident.startsAt, incident.recoveredAt), total, `접속 ${formatNumber(total)}대`, '모두 돌아왔습니다', '전사 네트워크 정상', 'broken', 'good'),
  ]
}

function draw(total: number, back: number, out: Tone, sentence: string): MarkPlan {
  const grid = layOut(total, { width: WIDTH, columns: COLUMNS, gap: 0.2 })
  return {
    grid,
    layers: [
      { tone: 'good' as const, path: pathOf(grid, range(0, back)) },
      { tone: out, path: pathOf(grid, range(back, total)) },
    ].filter(({ path }) => path),
    ...sizeOf(grid),
    sentence,
    caption: '칸 하나가 단말 한 대 · 그룹의 수와 순서는 예시',
  }
}
