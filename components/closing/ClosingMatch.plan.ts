import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const years = formatFact(getFact('years'))
  /** Each with its figure, beside what the position needs it for. */
  const strengths = [
    { name: '대규모 인프라 운영', figure: `방화벽 ${formatFact(getFact('firewalls'))}`, need: '대용량 트래픽' },
    { name: '플랫폼 안정화', figure: `가용성 ${formatFact(getFact('availability'))}`, need: '고가용성' },
    { name: '자동화 시스템 구축', figure: formatFact(getFact('work-time'), 'change'), need: '개발자 생산성' },
  ]
  return {
    sentence: `${years}의 역량이 토스 커머스 Server Developer (Platform) 자리에 맞물립니다: ${strengths.map(({ name, figure, need }) => `${name}(${figure}) → ${need}`).join(', ')}. 부족한 Istio는 빠르게 배우는 중입니다`,
    years,
    strengths,
  }
}
