import { formatFact, getFact } from '../../facts/index.ts'
import { range, round } from '../draw/shapes.ts'

export function plan() {
  const promises = [
    { when: formatFact(getFact('roadmap-quick-win')), what: ['작은 성과라도 빠르게', 'Quick Win'] },
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
  const points = range(0, 601).map((index) => {
    const done = index / 600
    const loose = Math.max(0, 1 - done / 0.88) ** 0.9
    // Coils get longer towards the end, or they would close up to a knot.
    const turn = (done - 0.38 * done ** 2) * Math.PI * 2
    const x = from + (to - from) * done + height * loose * (0.62 * Math.sin(turn * 14) + 0.5 * Math.sin(turn * 3.7))
    const y = level - height * loose * (0.62 * Math.cos(turn * 14) + 0.38 * Math.sin(turn * 4.3))
    return `${round(x)} ${round(y)}`
  })
  return `M${points.join('L')}`
}
