/** What a public slide of the other interview says, and what only a private one does. */
export const SHOWN = '예약 대기 14일이 4일로'
export const PRIVATE = '주말 근무는 격주로'

const SLIDES = `---
theme: seriph
addons:
  - slidev-addon-share
  - slidev-addon-rehearsal
title: 한빛도서관 사서 면접
titleTemplate: '%s'
author: 김서연
favicon: /favicon.svg
fonts:
  provider: none
  sans: Deck Sans
  serif: Noto Serif KR
  fallbacks: false
htmlAttrs:
  lang: ko-KR
routerMode: history
layout: cover
background: none
---

# 김서연

사서 · 한빛도서관

---
routeAlias: questions
title: 질문 목록
---

# 무엇부터 볼까요?

<QuestionList />

---
src: ./pages/introduction.md
slug: introduction
question: 자기소개를 부탁드립니다
topic: 자기소개
gist: 이용자 곁의 사서
budget: 20
---

---
src: ./pages/waiting-list.md
slug: waiting-list
question: 서비스를 개선한 경험이 있으신가요?
topic: 예약 대기
gist: 14일을 4일로
budget: 30
---

---
src: ./pages/weekends.md
slug: weekends
question: 주말에도 근무하실 수 있나요?
topic: 주말 근무
gist: 격주 근무
budget: 20
private: true
---
`

const INTRODUCTION = `---
layout: question
keyPoints:
  - 공공도서관 자료실에서 시작
  - 예약 대기를 줄인 경험
  - 이용자 곁에서 일하는 방식
followUps:
  - question: 왜 사서가 되셨나요?
    answer: 책보다 책을 찾는 사람을 돕는 일이 좋았습니다.
  - question: 자료실에서는 무엇을 하셨나요?
    answer: 대출과 예약, 희망 도서를 맡았습니다.
---

# 이용자 **곁에서** 일합니다

자료실에서는 책을 찾는 사람을 먼저 봅니다

<!--
안녕하세요, 공공도서관 자료실에서 일해 온 김서연입니다. 저는 책을 찾는 이용자 곁에서 일합니다. 예약을 기다리는 시간을 크게 줄였고, 그 방법을 동료와 함께 정리했습니다. 이곳에서도 같은 마음으로 일하겠습니다.
-->
`

const WAITING_LIST = `---
layout: question
keyPoints:
  - 예약 대기가 길다는 불만에서 시작
  - 반납 알림과 순서 조정
  - 대기 14일이 4일로
followUps:
  - question: 그 기간은 어떻게 재셨나요?
    answer: 예약한 날부터 책을 받은 날까지를 대출 기록으로 세었습니다.
    fact: waiting-time
  - question: 동료는 어떻게 설득하셨나요?
    answer: 늦게 돌아오는 책의 목록을 함께 보았습니다.
---

# ${SHOWN}

<Metric id="waiting-time" />

<!--
예약한 책을 오래 기다린다는 불만이 많았습니다. 반납이 늦는 책부터 알림을 보냈고, 예약 순서도 날마다 다시 맞추었습니다. 그 결과 대기가 14일에서 4일로 줄었습니다.
-->

---
layout: default
---

# 알림 하나가 **순서를 바꿨습니다**

\`\`\`mermaid
flowchart LR
  accTitle: 반납 알림에서 대출까지
  accDescr: 반납이 늦는 책의 이용자에게 알림을 보내고, 돌아온 책은 예약한 순서대로 <Fact id="waiting-time" show="after" /> 안에 건네집니다.
  late["늦은 반납"]:::broken --> notice["반납 알림"]:::accent ==> lent["<Fact id="waiting-time" show="after" /> 안에<br>대출"]:::good
\`\`\`

<!--
늦은 반납이 원인이라는 것을 대출 기록에서 보았습니다. 알림을 받은 이용자는 대부분 그 주에 책을 돌려주었습니다.
-->
`

const WEEKENDS = `---
layout: question
keyPoints:
  - 격주 근무 가능
  - 일정은 미리 조율
  - 행사가 있는 주는 우선 근무
followUps:
  - question: 행사가 겹치면 어떻게 하시나요?
    answer: 행사가 있는 주를 먼저 맡고 다음 주에 쉬겠습니다.
  - question: 평일 야간은 어떠신가요?
    answer: 야간 근무도 순서대로 맡을 수 있습니다.
---

# ${PRIVATE} **할 수 있습니다**

행사가 있는 주를 먼저 맡습니다

<!--
주말에는 격주로 근무할 수 있습니다. 행사가 있는 주라면 먼저 맡고, 나머지 일정은 동료와 미리 조율하면 좋겠습니다. 가족과도 이야기를 마쳤습니다.
-->
`

const LEDGER = `import { defineFacts } from '../types.ts'

export const library = defineFacts([
  {
    id: 'waiting-time',
    label: '예약 대기',
    kind: 'measured',
    value: 71,
    unit: '%',
    change: '단축',
    direction: 'down',
    before: { value: 14, unit: '일' },
    after: { value: 4, unit: '일' },
    system: '자료실 예약',
    sections: ['waiting-list'],
  },
])
`

/** An interview for another post, by its files: three sections, the last of them private, a diagram, and a figure of its own. */
export const OTHER_INTERVIEW = {
  'slides.md': SLIDES,
  'pages/introduction.md': INTRODUCTION,
  'pages/waiting-list.md': WAITING_LIST,
  'pages/weekends.md': WEEKENDS,
  'facts/ledger/library.ts': LEDGER,
}
