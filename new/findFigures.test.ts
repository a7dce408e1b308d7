import { describe, expect, it } from 'vitest'
import { formatFact, formatQuantity } from '../facts/format.ts'
import { splitBlocks } from './blocks.ts'
import { findFigures } from './findFigures.ts'

function find(...bodies: string[]) {
  return findFigures(bodies.map((body, index) => ({ slug: `q0${index + 1}`, topic: '주제', question: '질문', line: 1, blocks: splitBlocks(body, 2) })), 'a.md')
}
const claims = (body: string) => find(body).map(fact => `${fact.kind} ${formatFact(fact, 'claim')}${fact.before ? ` ${formatQuantity(fact.before)} → ${formatQuantity(fact.after!)}` : ''}`)

describe('findFigures', () => {
  it.each([
    ['- ✅ **95% 시간 단축** (1시간 → 3분)', ['measured 시간 95% 단축 1시간 → 3분']],
    ['정산 배치가 45분에서 9분으로 줄었습니다.', ['measured 정산 배치가 9분 45분 → 9분']],
    ['cut the nightly run from 4 hours to 45 minutes', ['measured the nightly run from 45분 4시간 → 45분']],
    // Not what the two give: each stands for itself.
    ['오류율 40% 감소 (20% → 1%)', ['measured 오류율 40% 감소', 'measured 오류율 1% 20% → 1%']],
    ['**MTTR**: 25분 (업계 평균 2시간 대비 79% 단축)', ['scale MTTR 25분', 'scale 업계 평균 2시간', 'measured MTTR 79% 단축']],
    ['**MTTR 70% 개선**, 업무 시간 50~95% 단축', ['measured MTTR 70% 개선', 'measured 업무 시간 50~95% 단축']],
    ['**기대 효과**:\n- 배포 빈도 2배 증가', ['target 배포 빈도 2배 증가']],
    ['30개+ Pod 운영, 매일 1시간 이상', ['scale Pod 운영 30개 이상', 'scale 매일 1시간 이상']],
    ['24/7 모니터링 담당, 본인가 D-30', ['scale 모니터링 담당 24/7', 'scale 본인가 D-30']],
    ['2025년 4월 오전 10시, 세 가지를 말씀드립니다', []],
  ])('%s', (body, expected) => {
    expect(claims(body)).toEqual(expected)
  })

  it('says where each was found, and what an answer repeats is one figure', () => {
    expect(find('하나\n\n- MTTR 70% 개선', '**MTTR 70% 개선**', 'MTTR 60% 개선').map(({ id, draft, sections }) => ({ id, draft, sections }))).toEqual([
      { id: 'q01-1', draft: 'a.md:4', sections: ['q01', 'q02'] },
      { id: 'q03-1', draft: 'a.md:2', sections: ['q03'] },
    ])
  })
})
