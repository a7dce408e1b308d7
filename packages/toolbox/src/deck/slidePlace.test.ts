import { expect, it } from 'vitest'
import { testSlide } from '../../../../tests/support/testDeck.ts'
import { slidePlace } from './slidePlace.ts'

const slide = testSlide(7, { file: 'pages/04.md', line: 20, contentLine: 23, title: '원인', content: '# 원인\n\n![](/cause.png)\n' })

it('names the line of what is wrong, or else the slide\'s', () => {
  expect(slidePlace(slide, '/cause.png')).toBe('pages/04.md:25 (slide 7, “원인”)')
  expect(slidePlace(slide, 'elsewhere')).toBe('pages/04.md:20 (slide 7, “원인”)')
  expect(slidePlace(testSlide(1))).toBe('pages/a.md:1 (slide 1)')
})
