import type { BuiltSlide } from './builtDeck.ts'

export interface PlannedPage {
  no: number
  path: string
  /** Further addresses: its number, where it has a name. */
  otherPaths: string[]
  title: string
  /** Number of the slide whose preview image stands for this one: the last that has a name in its address. */
  landing: number
}

/** The address of a slide from the base: nothing for the first, else its name or its number. */
export function addressOf({ no, alias }: Pick<BuiltSlide, 'no' | 'alias'>): string {
  return no === 1 ? '' : alias ?? String(no)
}

export function planPages({ slides }: { slides: BuiltSlide[] }): PlannedPage[] {
  let landing = 1
  return slides.map((slide) => {
    if (slide.alias !== undefined)
      landing = slide.no
    const path = addressOf(slide)
    return {
      no: slide.no,
      path,
      otherPaths: [slide.alias, String(slide.no)].filter(other => other !== undefined && other !== path) as string[],
      title: slide.no === 1 ? '' : (slide.alias && slide.question) || slide.title,
      landing,
    }
  })
}
