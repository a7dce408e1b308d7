import type { DeckSlide } from './loadDeck.ts'

export type PlacedSlide = Pick<DeckSlide, 'no' | 'file' | 'line' | 'title'> & Partial<Pick<DeckSlide, 'content' | 'contentLine' | 'raw'>>

/** Names the slide's first line, or the line of its source that has `hint` in it. */
export function slidePlace(slide: PlacedSlide, hint?: string): string {
  const lines = slide.content?.split('\n') ?? []
  const index = hint ? lines.findIndex(line => line.includes(hint)) : -1
  const line = index < 0 ? slide.line : slide.contentLine! + index
  return `${slide.file}:${line} (slide ${slide.no}${slide.title ? `, “${slide.title}”` : ''})`
}
