import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { checkFollowUps, checkRehearsal } from './rehearsal.ts'

const page = `---
layout: question
keyPoints: [하나, 둘, 셋]
followUps:
  - question: 왜요?
    answer: 그래서요.
  - question: 언제요?
    answer: 지금요.
    fact: [mttr, availability]
---

답
`

describe('checkRehearsal', () => {
  it('accepts key points, follow-ups and the figures that they name', async () => {
    expect(checkRehearsal(await makeContext(oneSection(page)))).toEqual([])
  })

  it('counts key points and follow-ups, and looks into them', async () => {
    const context = await makeContext(oneSection('---\nlayout: question\nkeyPoints: [하나]\nfollowUps:\n  - question: 왜요?\n  - question: 왜요?\n    answer: 네\n    fact: mtr\n---\n'))
    expect(lines(checkRehearsal(context))).toEqual([
      'pages/a.md:1: keyPoints has to be a list of 3 to 5 texts, and has 1',
      'pages/a.md:1: follow-up 1 needs a question and an answer',
      expect.stringContaining('follow-up 2: no fact "mtr" in facts/ledger; nearest: mttr'),
    ])
    expect(lines(checkRehearsal(await makeContext(oneSection('# 답'))))).toEqual([
      expect.stringContaining('keyPoints'),
      expect.stringContaining('followUps has to be a list of at least 2'),
    ])
  })

  it('wants a follow-up for what an interviewer will press on, in each section that uses it', async () => {
    const pressure = ['mttr', 'firewalls', 'firewalls', 'pods'].map(fact => ({ fact, rule: 'no-baseline' as const, message: '왜요?', sections: fact === 'pods' ? ['b'] : ['a'] }))
    const context = await makeContext(oneSection(page), { pressure })
    expect(lines(checkRehearsal(context))).toEqual([
      'pages/a.md:1: no follow-up names `fact: firewalls`, but an interviewer will press: "왜요?"',
    ])
  })
})

/** Two sections, each with its answers. */
function checkAnswers(...sections: string[][]) {
  const names = ['a', 'b']
  return makeContext({
    'slides.md': ['# 표지', ...names.map(name => `---\nsrc: ./pages/${name}.md\nslug: ${name}\nquestion: 질문\nbudget: 60\n---\n`)].join('\n\n'),
    ...Object.fromEntries(sections.map((answers, index) => [
      `pages/${names[index]}.md`,
      `---\nlayout: question\nfollowUps:\n${answers.map((answer, no) => `  - question: 왜 ${no + 1}?\n    answer: ${answer}\n`).join('')}---\n\n답\n`,
    ])),
  }).then(context => lines(checkFollowUps(context)))
}

describe('checkFollowUps', () => {
  it('accepts answers that differ, and short ones that others begin with', async () => {
    expect(await checkAnswers(['네, 그렇습니다.', '기준값은 없습니다.'], ['네, 그렇습니다. 기준값은 합류해서 재겠습니다.', '기준값은 있습니다.'])).toEqual([])
  })

  it('finds one that stands in another section, with other spaces and marks', async () => {
    expect(await checkAnswers(['이전 값은 없습니다. MTTR은 재겠습니다.'], ['다른 답', '이전값은 없습니다, mttr은 재겠습니다'])).toEqual([
      'pages/b.md:7: the answer to "왜 2?" is that of pages/a.md:5 again: "이전값은 없습니다, mttr은 재겠습니다"; allowed: an answer of its own to every follow-up',
    ])
  })

  it('finds one that another holds whole', async () => {
    const answer = '측정 기간과 분모를 함께 제시하지 못하는 수치입니다.'
    expect(await checkAnswers([answer, `${answer} 기록부터 확인하겠습니다.`], [])).toEqual([expect.stringMatching(/^pages\/a\.md:7: .*pages\/a\.md:5 again/)])
  })
})
