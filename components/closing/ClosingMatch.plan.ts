import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const years = formatFact(getFact('years'))
  const strengths = ['대규모 인프라 운영', '플랫폼 안정화', '자동화 시스템 구축']
  return {
    sentence: `${years}의 역량 ${strengths.join(', ')}을 더한 자리가 토스 커머스 Server Developer (Platform)입니다`,
    years,
    strengths,
  }
}
