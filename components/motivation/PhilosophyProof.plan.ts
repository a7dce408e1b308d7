import { formatFact, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

export function plan() {
  const [mttr, workTime] = [getFact('mttr'), getFact('work-time')]
  const years = formatFact(getFact('years'))
  const proofs = [
    { philosophy: ['“예상치 못한 장애에도', '빠른 복구”'], claim: formatFact(mttr, 'claim'), also: '자동 롤백 시스템도 구현', bars: [barOf('mttr', '평균 복구 시간')] },
    {
      philosophy: ['“개발자가', '핵심 개발에 집중”'],
      claim: formatFact(workTime, 'claim'),
      also: undefined,
      bars: [barOf('policy-time', '방화벽 정책 반영'), barOf('cisco-check-time', '스위치 점검'), barOf('nac-policy-time', 'NAC 정책 처리'), barOf('collection-time', '블랙리스트 수집')],
    },
  ]
  const theirs = `Platform 팀의 철학: ${proofs.map(({ philosophy }) => philosophy.join(' ')).join(', ')}`
  return {
    sentence: [theirs, `${theirs}. 이재철의 ${years}: ${proofs.map(({ claim, also, bars }) => `${[claim, also].filter(Boolean).join(', ')} (${bars.map(({ name, percent, change }) => `${name} ${percent} ${change}`.trim()).join(', ')})`).join('. ')}`],
    years,
    proofs,
  }
}

function barOf(id: string, name: string) {
  const fact = getFact(id)
  return { name, won: partOf(id), percent: formatFact(fact), change: fact.before ? `${formatFact(fact, 'before')} → ${formatFact(fact, 'after')}` : '' }
}
