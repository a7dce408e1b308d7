import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'

export function plan() {
  const steps = [
    { months: lengthOf('roadmap-quick-win', '개월'), title: 'Quick Win', detail: ['팀 적응,', '기존 시스템 파악'] },
    { months: lengthOf('roadmap-project', '개월'), title: `핵심 프로젝트 ${formatFact(getFact('roadmap-project-count'))} 완료`, detail: ['CI/CD 최적화', '또는 옵저버빌리티'] },
    { months: lengthOf('roadmap-results', '개월'), title: '검증된 성과', detail: ['가용성, MTTR,', '개발자 생산성 지표'] },
  ]
  return {
    sentence: `목표: ${steps.map(({ months, title, detail }) => `${months}개월까지 ${title}, ${detail.join(' ')}`).join('. ')}`,
    steps,
  }
}
