import type { BuiltSlide } from '../build/viteBuild.ts'

/** A slide's page and every address that it answers to. */
export interface PlannedPage {
  no: number
  /** Its address from the base, without slashes around it, as it is shared. */
  path: string
  /** What it answers to beside: its number, where it has a name. */
  otherPaths: string[]
  title: string
  /** Whether the slide has a name of its own in its address: a section's first slide, the cover, the question list. */
  isLanding: boolean
  /** Number of the slide whose preview image stands for this one: its section's first. */
  landing: number
}

/** The address of a slide from the base: nothing for the first, else its name or its number. */
export function addressOf({ no, alias }: Pick<BuiltSlide, 'no' | 'alias'>): string {
  return no === 1 ? '' : alias ?? String(no)
}

/** Decides which page each slide gets. */
export function planPages({ slides }: { slides: BuiltSlide[] }): PlannedPage[] {
  let landing = 1
  return slides.map((slide) => {
    const isLanding = slide.no === 1 || slide.alias !== undefined
    if (isLanding)
      landing = slide.no
    const path = addressOf(slide)
    return {
      no: slide.no,
      path,
      otherPaths: [slide.alias, String(slide.no)].filter(other => other !== undefined && other !== path) as string[],
      title: slide.no === 1
        ? ''
        : slide.alias && slide.question
          ? slide.question
          : slide.title,
      isLanding,
      landing,
    }
  })
}
