import type { Tag } from '../tags.ts'
import type { CheckContext, Finding } from '../types.ts'
import { readLiteral } from '../components/checkValue.ts'
import { splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'

/** Every drawing of marks can be drawn: its facts exist and come out as whole numbers of marks. */
export function checkMarks({ deck, components, markComponents }: CheckContext): Finding[] {
  return deck.slides.flatMap(slide => splitRegions(slide)
    .filter(({ kind }) => kind === 'content')
    .flatMap(region => findTags(region))
    .flatMap((tag): Finding[] => {
      const plan = markComponents[tag.name]
      // A prop that is missing has a message of its own.
      const required = [...components.get(tag.name)?.props ?? []].filter(([, prop]) => prop.required).map(([name]) => name)
      const props = readProps(tag)
      if (!plan || required.some(name => props[name] === undefined))
        return []
      try {
        plan(props)
        return []
      }
      catch (error) {
        return [{ file: slide.file, line: tag.line, rule: 'marks', message: `<${tag.name}>: ${(error as Error).message}` }]
      }
    }))
}

/** The attributes of a tag as the component gets them. */
function readProps(tag: Tag): Record<string, unknown> {
  return Object.fromEntries(tag.attributes.map(({ name, value }) => name.startsWith(':')
    ? [name.slice(1), readLiteral(value ?? '')]
    : [name, value === undefined || value === '' ? true : value]))
}
