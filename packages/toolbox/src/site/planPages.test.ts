import { describe, expect, it } from 'vitest'
import { planPages } from './planPages.ts'

const slides = [
  { no: 1, title: 'Cover' },
  { no: 2, title: 'Questions', alias: 'questions' },
  { no: 3, title: 'An answer', alias: 'goals', question: 'Which goals?' },
  { no: 4, title: 'A detail', question: 'Which goals?' },
].map(slide => ({ file: 'slides.md', line: slide.no, ...slide }))

describe('planPages', () => {
  const pages = planPages({ slides })

  it('gives the first slide the folder itself, and every slide its name or its number', () => {
    expect(pages.map(page => page.path)).toEqual(['', 'questions', 'goals', '4'])
  })

  it('lets a slide answer to its number, too', () => {
    expect(pages.map(page => page.otherPaths)).toEqual([['1'], ['2'], ['3'], []])
    expect(planPages({ slides: [{ ...slides[0]!, alias: 'cover' }] })[0]!.otherPaths).toEqual(['cover', '1'])
  })

  it('titles a section\'s first slide with its question, the others with their own heading', () => {
    expect(pages.map(page => page.title)).toEqual(['', 'Questions', 'Which goals?', 'A detail'])
  })

  it('has a slide inside a section shown with the image of the section', () => {
    expect(pages.map(page => page.landing)).toEqual([1, 2, 3, 3])
  })
})
