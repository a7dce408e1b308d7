import type { Deck, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import type { CheckContext, Finding } from '../types.ts'
import { frontmatterLines } from '../regions.ts'

/** One name: it becomes a file and a folder of the site, so it must not lead out of it. */
const NAME = /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u

interface Address {
  name: string
  key: 'slug' | 'routeAlias'
  file: string
  line: number
}

/** Every slide with a name answers to it alone: no other slide, no file of the site and no page of Slidev has it. */
export function checkAddresses({ deck, reservedNames }: CheckContext): Finding[] {
  const addresses = deck.slides.filter(({ frontmatter }) => frontmatter.routeAlias !== undefined).map(slide => addressOf(slide, deck))
  return addresses.flatMap((address, index): Finding[] => {
    const { name, key, file, line } = address
    const twin = addresses.slice(0, index).find(other => other.name.toLowerCase() === name.toLowerCase())
    const finding = (message: string): Finding[] => [{ file, line, message: `${key} ${JSON.stringify(name)} ${message}` }]
    if (!NAME.test(name))
      return finding('is no address; it has to be one name of letters and digits, joined by dashes, such as "incident-response"')
    if (reservedNames.has(name.toLowerCase()))
      return finding(`is reserved; the site has a page or a file of that name. Not allowed: ${[...reservedNames].join(', ')}`)
    if (/^\d+$/.test(name))
      return finding('is the address of a slide\'s number; use a word')
    // Two sections with one slug: the sections rule tells.
    if (twin && !(twin.key === 'slug' && key === 'slug'))
      return finding(`is taken by ${twin.file}:${twin.line}`)
    return []
  })
}

function addressOf(slide: DeckSlide, deck: Deck): Address {
  const name = String(slide.frontmatter.routeAlias)
  const section = deck.imports.find(({ frontmatter }) => frontmatter.slug === name)
  const isSlug = slide.section === name && section !== undefined
  const source = isSlug ? section : slide
  const key = isSlug ? 'slug' : 'routeAlias'
  return { name, key, file: source.file, line: frontmatterLines(source).get(key) ?? source.line }
}
