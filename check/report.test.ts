import { expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../tests/support/checkContext.ts'
import { describeBlanks, readBlanks } from './report.ts'
import { checkRehearsal } from './rules/rehearsal.ts'

const PAGE = `---
layout: question
keyPoints:
  - 원인 하나
  - 맡은 일 [[팀에서 맡은 역할]]
  - 결과
followUps:
  - question: 언제였나요?
    answer: 작년에 했습니다.
  - question: 몇 명이었나요?
    answer: 저를 포함해 [[인원]] 했습니다.
---

답
`

it('lists what is to be filled in by question, with its line', async () => {
  const { deck } = await makeContext(oneSection(PAGE))
  expect(describeBlanks(readBlanks(deck.sections))).toBe('직접 채울 것 2개\n\nQ1 질문\n  팀에서 맡은 역할 (핵심 내용) pages/a.md:5\n  인원 (몇 명이었나요?) pages/a.md:11')
})

it('allows one in an answer and in a key point, closed and with its hint', async () => {
  const find = async (page: string) => lines(checkRehearsal(await makeContext(oneSection(page))))
  expect(await find(PAGE)).toEqual([])
  expect(await find(PAGE.replace('[[인원]]', '[[인원]] [[기간]]'))).toEqual([expect.stringContaining('follow-up 2 has 2 blanks')])
  expect(await find(PAGE.replace('[[팀에서 맡은 역할]]', '[[팀에서]] [[맡은]]'))).toEqual([expect.stringContaining('key point 2 has 2 blanks')])
  expect(await find(PAGE.replace('[[인원]]', '[[인원]'))).toEqual([expect.stringContaining('follow-up 2 has "[[" or "]]" without the other')])
  expect(await find(PAGE.replace('[[인원]]', '[[]]'))).toEqual([expect.stringContaining('follow-up 2 has')])
})
