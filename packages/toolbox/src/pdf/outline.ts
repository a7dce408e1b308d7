import type { DeckSlide, Section } from '../deck/loadDeck.ts'

export interface PrintedPage {
  id: string
  slide: number
  heading: string
}

export interface OutlineItem {
  title: string
  /** Counted from 0. */
  page: number
  children: OutlineItem[]
}

/** Every section by its question, its further slides beneath it (the first carries the question), and the slides outside of sections. */
export function makeOutline(pages: PrintedPage[], slides: DeckSlide[], sections: Section[]): OutlineItem[] {
  const outline: OutlineItem[] = []
  for (const slide of slides) {
    const page = pages.findIndex(({ slide: no }) => no === slide.no)
    const section = sections.find(({ slug }) => slug === slide.section)
    if (section && section.slides[0] !== slide)
      outline.at(-1)!.children.push({ title: titleOf(slide, page), page, children: [] })
    else
      outline.push({ title: section ? `${section.no}. ${section.question}` : titleOf(slide, page), page, children: [] })
  }
  return outline

  function titleOf({ no, title }: DeckSlide, page: number): string {
    return pages[page]!.heading || title || `슬라이드 ${no}`
  }
}

export function pageLabels(pages: PrintedPage[]): string[] {
  return pages.map((page) => {
    const steps = pages.filter(({ slide }) => slide === page.slide)
    return steps.length > 1 ? `${page.slide}-${steps.indexOf(page) + 1}` : `${page.slide}`
  })
}
