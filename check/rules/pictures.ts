import type { CheckContext, Finding } from '../types.ts'
import { splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'

/** Every picture can be drawn: its facts exist, and are what its marks, lengths and parts take. */
export function checkPictures({ deck, pictures }: CheckContext): Finding[] {
  return deck.slides.flatMap(slide => splitRegions(slide)
    .filter(({ kind }) => kind === 'content')
    .flatMap(region => findTags(region))
    .flatMap((tag): Finding[] => {
      try {
        pictures.get(tag.name)?.()
        return []
      }
      catch (error) {
        return [{ file: slide.file, line: tag.line, rule: 'pictures', message: `<${tag.name}> cannot be drawn: ${(error as Error).message}` }]
      }
    }))
}
