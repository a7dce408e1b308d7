import type { PageSlide } from './deckPage.ts'
import { describe, expect, it } from 'vitest'
import { numberSlides, parseSize, shotName } from './shotName.ts'

const slide = (no: number, layout: string, frontmatter: Record<string, any>): PageSlide => ({ no, title: '', layout, frontmatter })

const deck = numberSlides([
  slide(1, 'cover', {}),
  slide(2, 'default', { routeAlias: 'questions' }),
  slide(3, 'question', { slug: 'motivation', section: 2, routeAlias: 'motivation' }),
  slide(4, 'default', { slug: 'motivation', section: 2 }),
  slide(5, 'question', { slug: 'on-call', section: 11, routeAlias: 'on-call' }),
  slide(6, 'end', { routeAlias: 'end' }),
])

describe('shotName', () => {
  it('names section, slug and place in the section', () => {
    expect(deck.map(place => shotName(place))).toEqual([
      '00-cover-1.png',
      '00-questions-1.png',
      '02-motivation-1.png',
      '02-motivation-2.png',
      '11-on-call-1.png',
      '99-end-1.png',
    ])
  })

  it('adds the click', () => {
    expect(shotName(deck[3]!, 0)).toBe('02-motivation-2-c0.png')
  })
})

describe('parseSize', () => {
  it('reads width and height', () => {
    expect(parseSize('1280x720')).toEqual({ width: 1280, height: 720 })
  })

  it.each(['1280', '1280×720', '0x720', '1280x90000', ''])('refuses %j', (text) => {
    expect(() => parseSize(text)).toThrow('such as 1280x720')
  })
})
