import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'

export function plan() {
  const steps = [
    stepOf('roadmap-quick-win', 'Quick Win 달성', ['팀 적응,', '기존 시스템 파악']),
    stepOf('roadmap-project', `핵심 프로젝트 ${formatFact(getFact('roadmap-project-count'))} 완료`, ['CI/CD 최적화', '또는 옵저버빌리티']),
    stepOf('roadmap-results', '지표로 검증된 성과', ['가용성 개선', 'MTTR 개선', '개발자 생산성 개선']),
  ]
  return {
    sentence: `목표: ${steps.map(({ when, title, detail }) => `${when}, ${title}, ${detail.join(' ')}`).join('. ')}`,
    steps: steps.map((step, index) => ({ ...step, from: steps[index - 1]?.months ?? 0 })),
  }
}

function stepOf(id: string, title: string, detail: string[]) {
  const { value, unit } = getFact(id)
  return { months: lengthOf(id, '개월'), when: `${value}${unit}`, title, detail }
}
