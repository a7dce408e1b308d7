import { expect, it } from 'vitest'
import { testDeck, testSlide } from '../tests/support/testDeck.ts'
import { marpText } from './commands.ts'

it('writes one Marp slide for each slide, with the figures in place of components', () => {
  const deck = testDeck({})
  deck.slides = [
    testSlide(1, { content: '한 줄 <Fact id="mttr" show="change" />', frontmatter: { layout: 'question', question: '질문은?' } }),
    testSlide(2, { content: '# 결과\n\n<Row>\n<Metric id="mttr" title="제목" />\n</Row>\n\n```mermaid\nflowchart LR\n```\n' }),
  ]
  const slides = marpText(deck).split('\n---\n').slice(1)
  expect(slides.map(slide => slide.trim())).toEqual(['# 질문은?\n\n한 줄 70% 개선', '# 결과\n\n- MTTR 70% 개선'])
})
