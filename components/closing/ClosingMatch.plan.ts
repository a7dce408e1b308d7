import { formatFact, getFact } from '../../facts/index.ts'

const STRENGTHS = ['대규모 인프라 운영', '플랫폼 안정화', '자동화 시스템 구축']

export function plan() {
  const years = formatFact(getFact('years'))
  return {
    sentence: `${years}의 역량 ${STRENGTHS.join(', ')}이 토스 커머스 Server Developer (Platform) 자리에 맞물립니다. 부족한 Istio는 빠르게 배우는 중입니다`,
    years,
    strengths: STRENGTHS,
  }
}
