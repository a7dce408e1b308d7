import { formatFact, getFact } from '../../facts/index.ts'

/** Each strength beside what the position needs it for. */
const STRENGTHS = [['대규모 인프라 운영', '대용량 트래픽'], ['플랫폼 안정화', '고가용성'], ['자동화 시스템 구축', '개발자 생산성']] as const

export function plan() {
  const years = formatFact(getFact('years'))
  return {
    sentence: `${years}의 역량이 토스 커머스 Server Developer (Platform) 자리에 맞물립니다: ${STRENGTHS.map(([strength, need]) => `${strength}은 ${need}에`).join(', ')}. 부족한 Istio는 빠르게 배우는 중입니다`,
    years,
    strengths: STRENGTHS,
  }
}
