import { formatFact, getFact } from '../../facts/index.ts'
import { partOf } from '../draw/count.ts'

export function plan() {
  const [mttr, workTime] = [getFact('mttr'), getFact('work-time')]
  const years = formatFact(getFact('years'))
  const proofs = [
    { philosophy: ['“예상치 못한 장애에도', '빠른 복구”'], claim: formatFact(mttr, 'claim'), also: '자동 롤백 시스템 구현', bars: [{ name: '평균 복구 시간', won: partOf('mttr') }] },
    {
      philosophy: ['“개발자가', '핵심 개발에 집중”'],
      claim: formatFact(workTime, 'claim'),
      also: '반복하던 업무',
      bars: [
        { name: '방화벽 정책 반영', won: partOf('policy-time') },
        { name: '스위치 점검', won: partOf('cisco-check-time') },
        { name: 'NAC 정책 처리', won: partOf('nac-policy-time') },
        { name: '블랙리스트 수집', won: partOf('collection-time') },
      ],
    },
  ].map(proof => ({ ...proof, bars: proof.bars.map(bar => ({ ...bar, percent: `${Math.round(bar.won * 100)}%` })) }))
  const theirs = `토스뱅크 Platform 팀의 철학: ${proofs.map(({ philosophy }) => philosophy.join(' ')).join(', ')}`
  return {
    sentence: [theirs, `${theirs}. 이재철의 ${years}: ${proofs.map(({ claim, also, bars }) => `${claim}, ${also} (${bars.map(({ name, percent }) => `${name} ${percent}`).join(', ')})`).join('. ')}`],
    years,
    proofs,
  }
}
