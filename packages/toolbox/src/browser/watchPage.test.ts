import { expect, it } from 'vitest'
import { explainStuck, PageStuckError } from './watchPage.ts'

const slides = [{ no: 1, file: 'slides.md', line: 1, title: 'Cover' }, { no: 2, file: 'pages/01.md', line: 8, title: '둘째' }]
const explain = (slide?: number) => (explainStuck(new PageStuckError(20, slide), slides) as Error).message

it('names the slide whose component is at work', () => {
  expect(explain(2)).toMatch(/^pages\/01\.md:8 \(slide 2, “둘째”\): the slide hangs\. The page has not answered for 20 s\./)
})

it('names no slide where none is at work', () => {
  expect(explain()).toMatch(/^The deck hangs/)
})

it('leaves other errors as they are', () => {
  const error = new Error('another')
  expect(explainStuck(error, slides)).toBe(error)
})
