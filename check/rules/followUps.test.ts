import { describe, expect, it } from 'vitest'
import { lines, makeContext } from '../testing.ts'
import { checkFollowUps } from './rehearsal.ts'

/** Two sections, each with its answers. */
function check(...sections: string[][]) {
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
    expect(await check(['네, 그렇습니다.', '기준값은 없습니다.'], ['네, 그렇습니다. 기준값은 합류해서 재겠습니다.', '기준값은 있습니다.'])).toEqual([])
  })

  it('finds one that stands in another section, with other spaces and marks', async () => {
    expect(await check(['이전 값은 없습니다. MTTR은 재겠습니다.'], ['다른 답', '이전값은 없습니다, mttr은 재겠습니다'])).toEqual([
      'pages/b.md:7: the answer to "왜 2?" is that of pages/a.md:5 again: "이전값은 없습니다, mttr은 재겠습니다"; allowed: an answer of its own to every follow-up',
    ])
  })

  it('finds one that another holds whole', async () => {
    const answer = '측정 기간과 분모를 함께 제시하지 못하는 수치입니다.'
    expect(await check([answer, `${answer} 기록부터 확인하겠습니다.`], [])).toEqual([expect.stringMatching(/^pages\/a\.md:7: .*pages\/a\.md:5 again/)])
  })
})
