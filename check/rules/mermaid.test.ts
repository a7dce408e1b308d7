import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { checkMermaid } from './mermaid.ts'

const check = async (code: string) => lines(await checkMermaid(await makeContext(oneSection(`# 그림\n\n\`\`\`mermaid {scale: 0.8}\n${code}\n\`\`\`\n`))))
const ACC = '  accTitle: 제목\n  accDescr: 설명'

describe('checkMermaid', () => {
  it.each([
    ['timeline', `timeline\n${ACC}\n  section 발생\n    10시 00분 : 충돌`],
    ['sequence', `sequenceDiagram\n${ACC}\n  A->>B: 요청\n  B-xA: 거부`],
    ['flowchart', `flowchart LR\n${ACC}\n  A["가"] --> B[나<br>다]`],
    ['state', `stateDiagram-v2\n${ACC}\n  [*] --> 정상`],
    ['gantt', `gantt\n${ACC}\n  dateFormat YYYY-MM\n  section 가\n  나 : 2026-01, 3M`],
    ['figures', `flowchart LR\n${ACC}\n  A[<Fact id="mttr" show="claim" />]`],
    ['accDescr over lines', 'flowchart LR\n  accTitle: 제목\n  accDescr {\n    설명\n  }\n  A'],
  ])('accepts a %s', async (_, code) => {
    expect(await check(code)).toEqual([])
  })

  it.each([
    ['mindmap', 'mindmap\n  root((가))\n    나'],
    ['kanban', 'kanban\n  할일\n    일[가]'],
    ['block', 'block-beta\n  a b'],
    ['sankey', 'sankey-beta\n\na,b,1'],
  ])('asks for no text where the grammar of %s has none', async (_, code) => {
    expect(await check(code)).toEqual([])
  })

  it('finds the colon of a clock time in a timeline', async () => {
    expect(await check(`timeline\n${ACC}\n  section 발생\n    10:00 : 충돌`)).toEqual([
      expect.stringMatching(/^pages\/a\.md:8: Mermaid cannot read this: near ".*10:00 : 충돌", got 'INVALID'$/),
    ])
  })

  it('has no room for a second line in the title of a subgraph', async () => {
    expect(await check(`flowchart LR\n${ACC}\n  subgraph one["가"]\n  A\n  end\n  subgraph two["나<br/>다"]\n  B["라<br>마"]\n  end`)).toEqual([
      'pages/a.md:10: a subgraph\'s title has one line: a second would lie on its nodes',
    ])
  })

  it('counts comment lines, which Mermaid drops', async () => {
    expect(await check(`sequenceDiagram\n${ACC}\n  %% 가\n  A->>B: 요청\n  A-->>>B 틀림`)).toEqual([expect.stringMatching(/^pages\/a\.md:9: /)])
  })

  it('names a kind of diagram that does not exist', async () => {
    expect(await check(`graf LR\n${ACC}\n  A --> B`)).toEqual([expect.stringMatching(/^pages\/a\.md:4: .*No diagram type detected/)])
  })

  it('wants a title and a description in Korean', async () => {
    expect(await check('flowchart LR\n  accTitle: Pipeline\n  A --> B')).toEqual([
      'pages/a.md:3: the diagram needs an accTitle in Korean, not "Pipeline"',
      'pages/a.md:3: the diagram needs an accDescr in Korean',
    ])
  })
})
