import { describe, expect, it } from 'vitest'
import { NO_SECTIONS_MESSAGE, readSections } from './sections.ts'

function slide(no: number, frontmatter: Record<string, unknown>) {
  return {
    no,
    meta: {
      slide: { frontmatter },
    },
  }
}

describe('sections of a deck', () => {
  it('groups slides by slug and takes lists from the slide that has them', () => {
    const handedDown = {
      slug: 'outage',
      question: '장애 경험은요?',
      budget: 180,
      section: 4,
      private: true,
    }
    const { sections, problem } = readSections([
      slide(1, {}),
      slide(2, {
        ...handedDown,
        keyPoints: ['원인', 7, '복구'],
        followUps: [
          { question: '왜요?', answer: '그래서요.' },
          { question: '반쪽' },
        ],
      }),
      slide(3, handedDown),
      slide(4, handedDown),
      slide(5, { slug: 'hello', question: '소개', budget: 60, lang: 'en' }),
    ])
    expect(problem).toBeUndefined()
    expect(sections).toEqual([
      {
        no: 4,
        slug: 'outage',
        question: '장애 경험은요?',
        budget: 180,
        language: 'ko',
        private: true,
        keyPoints: ['원인', '복구'],
        followUps: [{ question: '왜요?', answer: '그래서요.', aboutFigure: false }],
        slideNos: [2, 3, 4],
        slideTitles: ['', '', ''],
      },
      {
        no: 2,
        slug: 'hello',
        question: '소개',
        budget: 60,
        language: 'en',
        private: false,
        keyPoints: [],
        followUps: [],
        slideNos: [5],
        slideTitles: [''],
      },
    ])
  })

  it('says what to write in a deck without sections', () => {
    expect(readSections([
      slide(1, { title: 'Hi' }),
    ])).toEqual({ sections: [], problem: NO_SECTIONS_MESSAGE })
  })

  it.each([undefined, 0, -5, '60', Number.NaN])('names a section whose budget is %s', (budget) => {
    const { sections, problem } = readSections([
      slide(1, { slug: 'a', budget: 60 }),
      slide(2, { slug: 'b', budget }),
    ])
    expect(sections.map(section => section.slug)).toEqual(['a'])
    expect(problem).toContain('b(슬라이드 2)')
  })
})
