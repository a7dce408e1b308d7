import type { CheckContext, Finding } from '../types.ts'
import { tagsOf } from '../tags.ts'
import { CALLOUT_COMPONENTS, factOf } from './factTags.ts'

/** A callout that comes back more often is wallpaper: what was new on the first slide proves nothing on the ninth. */
const MOST_SECTIONS = 3

export function checkCallouts({ deck }: CheckContext): Finding[] {
  const shown = deck.sections.flatMap(section => section.slides.flatMap(slide => tagsOf(slide)
    .filter(({ name }) => CALLOUT_COMPONENTS.includes(name))
    .map(tag => ({ id: factOf(tag)?.id, tag: tag.name, section: section.no, file: slide.file, line: tag.line }))))

  return [...Map.groupBy(shown, ({ id }) => id)].flatMap(([id, places]) => {
    const sections = [...new Set(places.map(({ section }) => section))]
    if (id === undefined || sections.length <= MOST_SECTIONS)
      return []
    return sections.slice(MOST_SECTIONS).map((no): Finding => {
      const { tag, file, line } = places.find(({ section }) => section === no)!
      return {
        file,
        line,
        message: `<${tag} id="${id}"> is a callout of ${sections.length} sections (${sections.join(', ')}); allowed: ${MOST_SECTIONS}; say it in the notes here, or in a sentence by <Fact>`,
      }
    })
  })
}
