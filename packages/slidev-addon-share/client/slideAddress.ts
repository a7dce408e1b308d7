/** What the address of a slide is made of. */
export interface SlideAddressParts {
  /** Where the deck stands: origin and base, with a slash at the end. */
  deck: string
  /** Name of the slide in its address, or its number. */
  slide: string | number
  /** Steps of the slide that are shown; 0 before the first. */
  clicks?: number
  /** The address keeps the slide behind `#`, as in a deck that is one file. */
  hash?: boolean
}

/** The address that shows a slide at a step. Slidev reads the step from the query `clicks`. */
export function slideAddress({ deck, slide, clicks = 0, hash = false }: SlideAddressParts): string {
  const path = slide === 1 ? '' : String(slide)
  const query = clicks > 0
    ? `?clicks=${clicks}`
    : ''
  if (hash)
    return `${deck}#/${path || '1'}${query}`
  return `${deck}${path || (query && '1')}${query}`
}
