import { formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'

/** Every person is as large as every other. */
const [PITCH, ROW, GAP] = [24, 30.4, 7]

export function plan() {
  const known = formatFact(getFact('team-dev'))
  const wanted = ['대용량 트래픽', '고가용성 요구사항', '빠른 성장']
  const scale = `넥스트레이드에서 함께한 개발팀 ${known}. 토스 커머스는 개발자 수백 명, ${wanted.join(', ')}`
  const person = { kind: 'person', count: countOf('team-dev'), columns: 5, width: 5 * PITCH - GAP, height: 2 * ROW - GAP, gap: GAP } as const
  /** The hundreds are not counted: they run off the page and fade. */
  const crowd = { ...person, count: 9 * 31, columns: 31 } as const
  return {
    sentence: [scale, `${scale}. 개발자 수백 명의 생산성 향상과 안정적인 서비스 운영에 기여하고 싶습니다`],
    known,
    wanted,
    team: { ...person, x: 64, y: 116 + 7 * ROW },
    crowd: { ...crowd, x: 290, y: 116, width: 31 * PITCH - GAP, height: 9 * ROW - GAP },
    narrowTeam: { ...person, x: 22, y: 6 },
    narrowCrowd: { ...crowd, count: 9 * 16, columns: 16, x: 22, y: 96, width: 16 * PITCH - GAP, height: 9 * ROW - GAP },
  }
}
