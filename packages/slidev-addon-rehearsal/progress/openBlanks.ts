import type { RehearsalSection } from '../sections.ts'
import { lineOfBlank, sectionBlanks } from '@interview-deck/toolbox/deck/blanks'

/** `place` is `pages/outage.md:12` on a development server, where the file can be edited. */
export function openBlanks(sections: readonly RehearsalSection[]) {
  return sections.map((section) => {
    const { source } = section
    const open = sectionBlanks(section).map(blank => ({ ...blank, place: source && `${source.file}:${lineOfBlank(blank, source.text, source.line)}` }))
    return { section, open }
  }).filter(({ open }) => open.length)
}
