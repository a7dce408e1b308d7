import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAnswers } from './readAnswers.ts'

const read = (name: string) => readAnswers(name, readFileSync(join(import.meta.dirname, '../tests/content/answers', name), 'utf-8'))
const questions = (name: string) => read(name).answers.map(({ question }) => question)

describe('readAnswers', () => {
  it('takes headings that are numbered or begin with Q, without number and time', () => {
    const { answers, title, author, email, date, beside } = read('numbered.md')
    expect(answers.map(({ question, seconds, line }) => [question, seconds, line])).toEqual([
      ['자기소개', 60, 9],
      ['가장 어려웠던 장애는?', undefined, 21],
      ['앞으로의 목표는?', undefined, 50],
      ['영어 능력은?', undefined, 63],
      ['연봉 희망사항은?', undefined, 66],
      ['언제부터 출근 가능한가요?', undefined, 69],
    ])
    expect({ title, author, email, date }).toEqual({ title: '달빛서점 데이터 엔지니어 지원 질문 답변', author: '박민수', email: 'minsu@example.org', date: '2025-10-02' })
    expect(answers[3]!.body.trim()).toMatch(/^문서 읽기와/)
    expect(answers.at(-1)!.body).not.toContain('작성자')
    // Nothing is dropped.
    expect(beside).toContain('먼저 읽을 것')
    expect(beside).toContain('추가 질문')
  })

  it('takes lines that begin with Q: and 질문:', () => {
    expect(questions('marked.md')).toEqual(['자기소개 부탁드립니다.', '가장 어려웠던 문제는 무엇이었나요?', '마지막으로 하실 말씀은?'])
    expect(read('marked.md').answers[1]!.body.trim()).toMatch(/^정산 배치가[\s\S]*내려갔습니다\.\s*$/)
  })

  it('takes English headings', () => {
    expect(questions('english.md')).toEqual(['Tell me about yourself', 'Why do you want to leave your current job?', 'What is your salary expectation?', 'Describe a failure'])
    expect(read('english.md').author).toBe('Jane Doe')
  })

  it('takes lines that ask', () => {
    const { answers } = readAnswers('a.md', '왜 지원하셨나요?\n\n책이 좋아서입니다. 정말이냐고요?\n그렇습니다.\n\n**무엇을 잘하시나요?**\n정리를 잘합니다.\n')
    expect(answers.map(({ question, body }) => [question, body.trim()])).toEqual([['왜 지원하셨나요?', '책이 좋아서입니다. 정말이냐고요?\n그렇습니다.'], ['무엇을 잘하시나요?', '정리를 잘합니다.']])
  })

  it('takes one long text as one answer, named by its title or its file', () => {
    expect(questions('long.md')).toEqual(['long'])
    expect(readAnswers('a.md', '# 지원 동기\n\n하나입니다. 둘입니다. 셋입니다.\n').answers[0]).toMatchObject({ question: '지원 동기', bodyLine: 2 })
  })

  it('does not take a sharp in a program for a heading', () => {
    expect(readAnswers('a.md', '## 1. 하나\n\n```sh\n## 2. 둘\n```\n').answers).toHaveLength(1)
  })

  it.each([
    ['an empty file', ''],
    ['data', '{ "name": "deck", "version": "1.0.0" }'],
    ['a page about something else', '# Deck\n\n## Install\n\nRun it. Then look. Then stop.\n\n## Use\n\nOpen it.\n'],
    ['no text', 'PNG\0\0'],
    ['questions without answers', '## 1. 하나\n\n## 2. 둘\n'],
  ])('refuses %s, with the shape that is expected', (_, text) => {
    expect(() => readAnswers('a.md', text)).toThrow(/^a\.md: [\s\S]*Q: 왜 지원하셨나요\?/)
  })
})
