import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { checkDoubledWords, findDoubled } from './doubledWords.ts'

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

const found = (text: string) => findDoubled(text).map(doubled => doubled.text)

describe('findDoubled', () => {
  it.each([
    ['3개월 이내 안에 보여 드립니다', '이내 안에'],
    ['3개월 이내에 안에', '이내에 안에'],
    ['2주 이내\n안에', '이내 안에'],
    ['5분 내 안에', '내 안에'],
    ['5분 안에 이내로', '안에 이내로'],
    ['25분을 안에', '25분을 안에'],
    ['3개월에 이내에', '3개월에 이내'],
    ['52분 이하 이하로', '이하 이하'],
    ['30개 이상 이내', '이상 이내'],
    ['최소 30개 이상', '최소 30개 이상'],
    ['최대 52분 이하', '최대 52분 이하'],
    ['150여 개 이상', '150여 개 이상'],
    ['약 30여 대', '약 30여'],
    ['약 3분쯤', '약 3분쯤'],
    ['대략 8시간 정도', '대략 8시간 정도'],
    ['3분 정도쯤', '정도쯤'],
    ['매일마다 확인', '매일마다'],
    ['매 배포마다 확인', '매 배포마다'],
    ['각 팀마다 달랐습니다', '각 팀마다'],
    ['다시 재인증했습니다', '다시 재인증'],
    ['1시간에서에서', '에서에서'],
    ['초당 초당 10만 건', '초당 초당'],
    ['MTTR 70% 단축 단축했습니다', '단축 단축했'],
    ['MTTR MTTR을 줄여', 'MTTR MTTR을'],
    ['30%% 줄여', '%%'],
    ['3분 분', '분 분'],
  ])('finds in %j %j', (text, doubled) => expect(found(text)).toEqual([doubled]))

  it.each([
    '3개월 이내에, 6개월 안에, 5분 내에 발견',
    '사내 안에서 쓰는 시스템',
    '국내 안내',
    '30개 이상, 52분 이하',
    '최소 30개, 30개 이상',
    '약 3분, 3분쯤, 3분 정도',
    '150여 개, 150개 이상',
    '매일, 배포마다, 팀마다, 각 팀',
    '매번 하던 일마다 이유가 있었습니다',
    '다시 인증했습니다. 재발은 없었습니다',
    '하나 하나 확인했습니다',
    '배포 배포판, 관리 관리자',
    '# 배포\n\n배포는',
    '1시간에서 3분으로, 20%에서 1%로',
    '10분은 원인 분석, 15분 내내',
    '그 안에 안내가 있습니다',
    '한 번 두 번',
    '25분이 지나고 안에서 찾았습니다',
    '그래서 약속한 3분 정도',
  ])('finds nothing in %j', text => expect(found(text)).toEqual([]))

  it('tells what is allowed', () => {
    expect(findDoubled('이제 3개월 이내 안에')).toEqual([{ text: '이내 안에', offset: 7, allowed: 'one of 안에, 이내에' }])
  })
})
