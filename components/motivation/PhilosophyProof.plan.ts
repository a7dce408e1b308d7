import { formatFact, getFact } from '../../facts/index.ts'

const PHILOSOPHY = ['“예상치 못한 장애에도 빠른 복구”', '“개발자가 핵심 개발에 집중”'] as const

export function plan() {
  const [mttr, workTime] = [getFact('mttr'), getFact('work-time')]
  const proofs = [
    { philosophy: PHILOSOPHY[0], value: formatFact(mttr), what: `${mttr.label} ${mttr.change} · 자동 롤백 시스템 구현` },
    { philosophy: PHILOSOPHY[1], value: formatFact(workTime), what: `${workTime.label} ${workTime.change}` },
  ]
  const years = formatFact(getFact('years'))
  const theirs = `토스뱅크 Platform 팀의 철학: ${PHILOSOPHY.join(', ')}`
  return {
    sentence: [theirs, `${theirs}. 같은 방향으로 이재철의 ${years}: ${proofs.map(({ value, what }) => `${value} ${what}`).join(', ')}`],
    years,
    proofs,
  }
}
