import type { BuiltSlide } from '../build/viteBuild.ts'

/** A slide's page and every address that it answers to. */
export interface PlannedPage {
  no: number
  /** Addresses from the base, without slashes around them; the first is the one to share. */
  paths: string[]
  title: string
  /** Whether the slide has a name of its own in its address: a section's first slide, the cover, the question list. */
  isLanding: boolean
  /** Number of the slide whose preview image stands for this one: its section's first. */
  landing: number
}

/** The address of a slide from the base: its name, or its number. */
export function addressOf(slide: BuiltSlide): string {
  return slide.alias ?? String(slide.no)
}

/** Decides which page each slide gets. */
export function planPages({ slides }: { slides: BuiltSlide[] }): PlannedPage[] {
  let landing = 1
  return slides.map((slide) => {
    const isLanding = slide.no === 1 || slide.alias !== undefined
    if (isLanding)
      landing = slide.no
    const paths = new Set([addressOf(slide), String(slide.no)])
    if (slide.no === 1)
      paths.add('')
    return {
      no: slide.no,
      paths: [...paths],
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
