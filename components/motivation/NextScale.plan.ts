import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const years = formatFact(getFact('years'))
  const events = `${formatFact(getFact('events-per-second'))} 처리 설계`
  const availability = `가용성 ${formatFact(getFact('availability'))}`
  const impact = [formatFact(getFact('work-time-best'), 'claim'), formatFact(getFact('failure-rate'), 'claim')]
  const wanted = `${years} 동안 ${events}, ${availability}. 앞으로 토스 커머스에서 대용량 트래픽, 고가용성 요구사항, 빠른 성장에 도전합니다`
  return {
    sentence: [wanted, `${wanted}. 지금까지 ${impact.join(', ')}. 앞으로 개발자 수백 명의 생산성 향상과 안정적인 서비스 운영에 기여합니다`],
    years,
    done: [events, availability],
    impact,
  }
}
