/** What is searched of a slide. */
export interface FoundSlide {
  no: number
  title: string
}

/** The slides that a visitor means by what was typed: a number, or words of a title. */
export function findSlides<T extends FoundSlide>(slides: T[], typed: string): T[] {
  const text = typed.trim().replace(/^\//, '').toLowerCase()
  const exact = slides.filter(({ no }) => String(no) === text)
  return exact.length
    ? exact
    : slides.filter(({ title }) => title.toLowerCase().includes(text))
}

/** The card that an arrow key leads to in rows of `columns`; nothing for another key or where there is none. */
export function cardAfter(key: string, { at, columns, count }: { at: number, columns: number, count: number }): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }
  const to = at + (steps[key] ?? Number.NaN)
  return to >= 0 && to < count
    ? to
    : undefined
}
