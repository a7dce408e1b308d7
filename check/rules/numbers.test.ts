import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { checkCoverage } from './coverage.ts'
import { checkNumbers, checkQuoted } from './numbers.ts'

describe('checkNumbers', () => {
  it('accepts what the ledger holds, in every part of a slide', async () => {
    const context = await makeContext(oneSection(`---
layout: question
keyPoints:
  - MTTR 70% 단축
---

업무 시간 50~95%, 1시간에서 3분, 120분 대 25분, 1분 자기소개, 3가지 이유

\`\`\`mermaid
flowchart LR
  A[1,000대] --> B[52분 34초]
\`\`\`

<!--
6개월 동안 0건이고, 1년이면 12개월입니다. 8시간 45분 36초까지입니다.
-->
`))
    expect(checkNumbers(context)).toEqual([])
  })

  it('names file, line, text and the nearest fact of what it does not', async () => {
    const context = await makeContext(oneSection(`---
layout: question
followUps:
  - question: 왜 91%인가요?
---

<Card title="81대 방화벽" width="37%" />

\`\`\`mermaid
flowchart LR
  A[26분] --> B
\`\`\`

---

# 둘째

<!--
[click] 첫 줄
장애율은 36% 줄었습니다.
-->
`))
    expect(lines(checkNumbers(context)).map(line => line.replace(/; to add it.*/, ''))).toEqual([
      'pages/a.md:4: "91%" is no figure of the ledger; nearest: policy-rollout (긴급 정책 배포 시간 90% 단축)',
      'pages/a.md:11: "26분" is no figure of the ledger; nearest: incident-mttr (복구 시간 25분)',
      'pages/a.md:7: "81대" is no figure of the ledger; nearest: firewalls (실시간 관리 방화벽 80대)',
      'pages/a.md:20: "36%" is no figure of the ledger; nearest: failure-rate (장애율 35% 감소)',
    ])
  })

  it('says how to add it, and the unit where that is unknown as well', async () => {
    const [first, second] = lines(checkNumbers(await makeContext(oneSection('120개와 5000 TPS'))))
    expect(first).toMatch(/^pages\/a\.md:1: "120개" is no figure .*; to add it, write an entry with value: 120, unit: '개' into a file of facts\/ledger\/$/)
    expect(second).toMatch(/^pages\/a\.md:1: "5000 TPS" is no figure .* unit: 'TPS' into a file of facts\/ledger\/, and the unit into UNITS in facts\/types\.ts$/)
  })

  it('reads the list of sections too', async () => {
    const context = await makeContext(oneSection('# 첫', 'src: ./pages/a.md\nslug: a\nquestion: 17명이었나요?\nbudget: 60'))
    expect(lines(checkNumbers(context))[0]).toContain('slides.md:6: "17명"')
  })

  it('follows the ledger: a changed value is found where it is still typed', async () => {
    const context = await makeContext(oneSection('장애율 35% 감소'))
    expect(checkNumbers(context)).toEqual([])
    const facts = context.facts.map(fact => ({ ...fact, value: fact.value === 35 ? 36 : fact.value }))
    expect(checkNumbers({ ...context, facts })).toMatchObject([{ line: 1 }])
  })
})

describe('checkCoverage', () => {
  const facts = [{
    id: 'x',
    label: '수집 시간',
    kind: 'measured',
    value: 95,
    unit: '%',
    change: '단축',
    before: { value: 1, unit: '시간' },
    after: { value: 3, unit: '분' },
    window: { value: 6, unit: '개월' },
    system: 'S',
    sections: ['a'],
  }] as const
  const aspectsMissing = async (page: string) => lines(checkCoverage(await makeContext(oneSection(page), { facts: facts as never })))

  it('takes a figure from components, slides and notes', async () => {
    expect(await aspectsMissing('<Metric id="x" />\n\n<!-- 1시간이 3분으로, 6개월 동안 -->')).toEqual([])
    expect(await aspectsMissing('95%\n\n---\n\n<Fact id="x" show="before" /> → 3분\n\n<!-- 여섯 달 -->')).toEqual([])
    expect(await aspectsMissing('```mermaid\nflowchart LR\n  A[<Fact id="x" show="window" />]\n```\n\n95%, 1시간에서 3분')).toEqual([])
  })

  it('takes a figure from what a picture tells, and nothing from one that cannot be drawn', async () => {
    const tells = (plan: () => unknown) => ({ facts: facts as never, pictures: new Map([['Hour', plan]]) })
    const page = oneSection('<Hour />\n\n<!-- 6개월, 95% -->')
    expect(checkCoverage(await makeContext(page, tells(() => ({ sentence: ['1시간', '1시간에서 3분'] }))))).toEqual([])
    expect(checkCoverage(await makeContext(page, tells(() => {
      throw new RangeError('no whole number')
    })))).toHaveLength(2)
  })

  it('names what is in no slide and no note of the section', async () => {
    expect(await aspectsMissing('95%, 6개월')).toEqual([
      'pages/a.md:1: x belongs to this section, but neither a slide nor a note shows its before "수집 시간 1시간"',
      'pages/a.md:1: x belongs to this section, but neither a slide nor a note shows its after "수집 시간 3분"',
    ])
    expect((await aspectsMissing('<Metric id="y" /> 6개월'))[0]).toContain('value "수집 시간 95% 단축"')
  })

  it('names a section that the ledger knows and the deck does not', async () => {
    const context = await makeContext(oneSection('95%, 1시간, 3분, 6개월'), { facts: [{ ...facts[0], sections: ['a', 'bb'] }] as never })
    expect(lines(checkCoverage(context))).toEqual(['facts/ledger:1: x belongs to "bb", but slides.md has no such section; nearest: a'])
  })

  it('does not take rehearsal material for a slide', async () => {
    expect(await aspectsMissing('---\nkeyPoints:\n  - 95% 6개월\n---\n\n1시간, 3분')).toHaveLength(2)
  })
})

const quoted = async (...slides: string[]) => lines(checkQuoted(await makeContext(oneSection(`---\nlayout: question\n---\n\n${slides.join('\n\n---\n\n')}\n`))))

it('lets a quoted figure stand on one slide, named or as a figure, and be spoken of', async () => {
  expect(await quoted('# 업계 평균 2시간', '# 25분\n\n<!--\n업계 평균은 2시간입니다.\n-->')).toEqual([])
})

it('names the second slide that it stands on', async () => {
  expect(await quoted('# 업계 평균 2시간', '# 25분\n\n보다 <Fact id="industry-average" />')).toEqual([
    'pages/a.md:11: "업계 평균" (industry-average) is quoted, and stands on pages/a.md:5 already; allowed: one slide',
  ])
})
