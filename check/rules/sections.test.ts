import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkRehearsal } from './rehearsal.ts'
import { checkSections } from './sections.ts'

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

describe('checkSections', () => {
  it('accepts a section that is fully described', async () => {
    expect(checkSections(await makeContext(oneSection(page)))).toEqual([])
  })

  it('names each wrong value at its line', async () => {
    const context = await makeContext(oneSection(page, 'src: ./pages/a.md\nslug: A b\nquestion:\nbudget: 1.5'))
    expect(lines(checkSections(context)).map(line => line.replace(/;.*/, ''))).toEqual([
      'slides.md:5: slug is "A b"',
      'slides.md:6: question is empty',
      'slides.md:7: budget is 1.5',
      'slides.md:4: src is "./pages/a.md"',
    ])
  })

  it('finds a slug that is used twice and a page of another name', async () => {
    const context = await makeContext({
      ...oneSection(page),
      'slides.md': ['# 표지', ...['a', 'b'].map(name => `---\nsrc: ./pages/${name}.md\nslug: a\nquestion: 질문\nbudget: 60\n---\n`)].join('\n\n'),
      'pages/b.md': page,
    })
    expect(lines(checkSections(context))).toEqual([
      'slides.md:12: src is "./pages/b.md"; the section with this slug has its page at ./pages/a.md',
      'slides.md:13: slug "a" is taken by the section at slides.md:3',
    ])
  })

  it('wants every section to open with its question', async () => {
    const context = await makeContext(oneSection('# 답'))
    expect(lines(checkSections(context))).toEqual(['pages/a.md:1: the first slide of "질문" has layout "default"; allowed: question, spread, short'])
  })
})

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
