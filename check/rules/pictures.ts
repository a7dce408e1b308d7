import type { Tag } from '../tags.ts'
import type { CheckContext, Finding } from '../types.ts'
import { readLiteral } from '../components/checkValue.ts'
import { splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'

/** Every picture can be drawn: its facts exist, and are what its marks, lengths and parts take. */
export function checkPictures({ deck, pictures }: CheckContext): Finding[] {
  return deck.slides.flatMap(slide => splitRegions(slide)
    .filter(({ kind }) => kind === 'content')
    .flatMap(region => findTags(region))
    .flatMap((tag): Finding[] => {
      try {
        pictures.get(tag.name)?.(readProps(tag))
        return []
      }
      catch (error) {
        return [{ file: slide.file, line: tag.line, rule: 'pictures', message: `<${tag.name}> cannot be drawn: ${(error as Error).message}` }]
      }
    }))
}

/** The attributes of a tag as the component gets them. */
function readProps(tag: Tag): Record<string, unknown> {
  return Object.fromEntries(tag.attributes.map(({ name, value }) => name.startsWith(':')
    ? [name.slice(1), readLiteral(value ?? '')]
    : [name, value === undefined || value === '' ? true : value]))
}
