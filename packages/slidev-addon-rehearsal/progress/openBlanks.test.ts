import { expect, it } from 'vitest'
import { readSections } from '../sections.ts'
import { openBlanks } from './openBlanks.ts'

const frontmatter = {
  slug: 'outage',
  question: '장애 경험은요?',
  budget: 180,
  keyPoints: ['역할 [[맡은 역할]]'],
  followUps: [{ question: '왜요?', answer: '그때는 [[이유]] 그랬습니다.' }, { question: '또요?', answer: '네.' }],
}
const raw = 'keyPoints:\n  - 역할 [[맡은 역할]]\nfollowUps:\n  - question: 왜요?\n    answer: 그때는 [[이유]] 그랬습니다.'

function open(source: object) {
  const { sections } = readSections([
    { no: 1, meta: { slide: { filepath: source && '/home/deck/slides.md', frontmatter: {} } } },
    { no: 2, meta: { slide: { frontmatter, ...source } } },
    { no: 3, meta: { slide: { frontmatter: { slug: 'hello', question: '소개', budget: 60 } } } },
  ])
  return openBlanks(sections).map(({ section, open }) => [section.slug, ...open])
}

it('are listed by question, with the lines to edit on a development server', () => {
  expect(open({ filepath: '/home/deck/pages/outage.md', start: 0, frontmatterRaw: raw })).toEqual([[
    'outage',
    { hint: '맡은 역할', place: 'pages/outage.md:3' },
    { hint: '이유', followUp: '왜요?', place: 'pages/outage.md:6' },
  ]])
})

it('are listed without a place where there is none to edit', () => {
  expect(open({ filepath: '', start: 0 })).toEqual([['outage', { hint: '맡은 역할', place: undefined }, { hint: '이유', followUp: '왜요?', place: undefined }]])
})
