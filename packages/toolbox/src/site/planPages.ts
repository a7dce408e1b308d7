import type { BuiltSlide } from './builtDeck.ts'

/** The address of a slide from the base: nothing for the first, else its name or its number. */
export function addressOf({ no, alias }: Pick<BuiltSlide, 'no' | 'alias'>): string {
  return no === 1 ? '' : alias ?? String(no)
}

export function planPages({ slides }: { slides: BuiltSlide[] }) {
  let landing = 1
  return slides.map((slide) => {
    if (slide.alias !== undefined)
      landing = slide.no
    const path = addressOf(slide)
    return {
      no: slide.no,
      path,
      // Its number, where it has a name.
      otherPaths: [slide.alias, String(slide.no)].filter(other => other !== undefined && other !== path) as string[],
      title: slide.no === 1 ? '' : (slide.alias && slide.question) || slide.title,
      // The slide whose preview image stands for this one: the last that has a name in its address.
      landing,
    }
  })
}
