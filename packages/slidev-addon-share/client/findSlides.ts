/** The slides that a visitor means by what was typed: a number, or words of a title. */
export function findSlides<T extends { no: number, title: string }>(slides: T[], typed: string): T[] {
  const text = typed.trim().replace(/^\//, '').toLowerCase()
  const exact = slides.filter(({ no }) => String(no) === text)
  return exact.length
    ? exact
    : slides.filter(({ title }) => title.toLowerCase().includes(text))
}
