import { formatFact, getFact } from '../../facts/index.ts'
import { range, round } from '../draw/shapes.ts'

export function plan() {
  const promises = [
    { when: formatFact(getFact('roadmap-quick-win')), what: ['작은 성과라도', '빠르게 Quick Win'] },
    { when: formatFact(getFact('roadmap-project')), what: ['핵심 프로젝트', `${formatFact(getFact('roadmap-project-count'))} 완료`] },
    { when: formatFact(getFact('roadmap-results')), what: ['가용성, MTTR,', '생산성 지표 개선'] },
    { when: '앞으로도', what: ['토스 커머스와 함께', '성장하는 엔지니어'] },
  ]
  return {
    sentence: `엉킨 선 하나가 풀려 곧은 선이 됩니다. 약속: ${promises.map(({ when, what }) => `${when} ${what.join(' ')}`).join('. ')}`,
    promises,
  }
}

/** One line that is tangled at its left end, coils ever less, and leaves to the right on `level`. */
export function untanglePath(from: number, to: number, level: number, height: number): string {
  const end = from + (to - from) * 0.55
  // The last point is the top of a coil, where the line runs to the right.
  const points = range(0, 501).map((index) => {
    const done = index / 500
    const loose = 1 - 0.45 * done
    const turn = done * Math.PI * 2
    const x = from + (end - from) * done + height * loose * (0.6 * Math.sin(turn * 6) + 0.45 * Math.sin(turn * 2))
    const y = level - height * loose * (0.6 * Math.cos(turn * 6) + 0.3 * Math.sin(turn * 2))
    return [round(x), round(y)] as const
  })
  const [x, y] = points.at(-1)!
  const half = round((x + to) / 2)
  return `M${points.map(point => point.join(' ')).join('L')}C${half} ${y} ${half} ${level} ${to} ${level}`
}
