import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkDoubledWords } from './doubledWords.ts'

const check = async (page: string) => lines(checkDoubledWords(await makeContext(oneSection(page))))

describe('checkDoubledWords', () => {
  it('reads figures in their places', async () => {
    expect(await check('# 제목\n\n<Fact id="roadmap-quick-win" /> 안에 **<Fact id="target-downtime" /> 이하**로\n')).toEqual([
      'pages/a.md:3: "이내 안에" says one thing twice; allowed: one of 안에, 이내에',
      'pages/a.md:3: "이하 이하" says one thing twice; allowed: one bound',
    ])
  })

  it('looks into notes, key points, follow-ups and diagrams', async () => {
    expect(await check(`---
keyPoints:
  - 3개월 이내 안에
followUps:
  - question: 매일마다 하나요?
    answer: >-
      네, 약 3분
      정도
---

# 제목

\`\`\`mermaid
flowchart LR
  a["<Fact id="roadmap-quick-win" /><br>안에"] --> b
\`\`\`

<!--
초당 <b>초당</b> 10만 건
-->
`)).toEqual([
      'pages/a.md:3: "이내 안에" says one thing twice; allowed: one of 안에, 이내에',
      'pages/a.md:5: "매일마다" says one thing twice; allowed: one of 매, 마다',
      'pages/a.md:7: "약 3분 정도" says one thing twice; allowed: one of 약 and what follows the value',
      'pages/a.md:19: "초당 초당" says one thing twice; allowed: the word once',
      'pages/a.md:15: "이내 안에" says one thing twice; allowed: one of 안에, 이내에',
    ].sort((a, b) => Number(a.split(':')[1]) - Number(b.split(':')[1])))
  })

  it('reads attributes, and names the right line behind a tag of several lines', async () => {
    expect(await check('# 제목\n\n<Card\n  title="매일마다"\n  tone="accent"\n>\n\n최소 30개 이상\n\n</Card>\n')).toEqual([
      'pages/a.md:3: "매일마다" says one thing twice; allowed: one of 매, 마다',
      'pages/a.md:8: "최소 30개 이상" says one thing twice; allowed: one of 최소, 이상',
    ])
  })

  it('does not join what stands apart', async () => {
    expect(await check(`# 배포

배포는 <Fact id="no-such" /> 안에

- 배포
- 배포

<Card title="배포">배포를 합니다</Card>
<Card title="배포">배포를 합니다</Card>

| 배포 | 배포 |
|---|---|
| 배포 | 배포 |

\`\`\`mermaid
stateDiagram-v2
  운영 --> 배포
  배포 --> 운영
  section 배포
  배포 : 배포
\`\`\`
`)).toEqual([])
  })
})
