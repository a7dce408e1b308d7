import type { DeckSlide } from './loadDeck.ts'

export type PlacedSlide = Pick<DeckSlide, 'no' | 'file' | 'line' | 'title'> & Partial<Pick<DeckSlide, 'content' | 'contentLine' | 'raw'>>

/** The slide's first line, or the one that contains `hint`. */
export function slidePlace(slide: PlacedSlide, hint?: string): string {
  const lines = slide.content?.split('\n') ?? []
  const index = hint ? lines.findIndex(line => line.includes(hint)) : -1
  const line = index < 0 ? slide.line : slide.contentLine! + index
  return `${slide.file}:${line} (slide ${slide.no}${slide.title ? `, “${slide.title}”` : ''})`
}
