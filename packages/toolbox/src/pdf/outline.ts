import type { DeckSlide, Section } from '../deck/loadDeck.ts'

/** A page of the export: one slide, or one step of it. */
export interface PrintedPage {
  /** 1-based number of the slide in the deck. */
  slide: number
  /** 1-based step; the last one where all steps are on one page. */
  step: number
  /** The slide's heading as it is shown; empty where it has none. */
  heading: string
}

/** An entry of the outline, with those beneath it. */
export interface OutlineItem {
  title: string
  /** 0-based page that it leads to. */
  page: number
  children: OutlineItem[]
}

/**
 * Makes the outline: every section by its number and question, its further slides beneath it, and the slides outside of
 * sections (cover, question wall, last page) on the same level.
 *
 * The first slide of a section carries the question itself, so it is the section's entry and has none of its own.
 */
export function makeOutline(pages: PrintedPage[], slides: DeckSlide[], sections: Section[]): OutlineItem[] {
  const outline: OutlineItem[] = []
  const sectionItems = new Map<string, OutlineItem>()
  for (const slide of slides) {
    const page = pages.findIndex(({ slide: no }) => no === slide.no)
    if (page < 0)
      continue
    const title = pages[page]!.heading || slide.title || `슬라이드 ${slide.no}`
    const section = sections.find(({ slug }) => slug === slide.section)
    const parent = section && sectionItems.get(section.slug)
    if (parent) {
      parent.children.push({ title, page, children: [] })
    }
    else {
      const item: OutlineItem = { title: section ? `${section.no}. ${section.question}` : title, page, children: [] }
      outline.push(item)
      if (section)
        sectionItems.set(section.slug, item)
    }
  }
  return outline
}

/**
 * The label of every page, as a reader shows it beside the page: the slide's number in the deck, which also stands at the
 * foot of the slide, and the step where a slide has several pages.
 */
export function pageLabels(pages: PrintedPage[]): string[] {
  return pages.map((page) => {
    const steps = pages.filter(({ slide }) => slide === page.slide)
    return steps.length > 1 ? `${page.slide}-${steps.indexOf(page) + 1}` : `${page.slide}`
  })
}
