import type { DeckImport, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import type { CheckContext, Finding } from '../context.ts'
import { show } from '@interview-deck/toolbox/deck/frontmatterKeys'
import { findingAt } from '../context.ts'
import { placeOfKey } from '../regions.ts'

/** Layouts that show a section's number and question. */
const OPENERS = ['question', 'spread', 'short']
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Each `src:` slide describes its section fully and names the page file of its slug. Unknown keys and `private` are refused as the deck is read. */
export function checkSections({ deck }: CheckContext): Finding[] {
  const openers = deck.sections.map(({ slides: [first] }) => first!).filter(({ frontmatter }) => !OPENERS.includes(frontmatter.layout ?? ''))
  return [
    ...deck.imports.flatMap((slide, index) => [...checkValues(slide), ...checkDuplicate(slide, deck.imports.slice(0, index))]),
    ...openers.map(slide => findingAt(slide, `the first slide of "${slide.frontmatter.question}" has layout "${slide.frontmatter.layout ?? 'default'}"; allowed: ${OPENERS.join(', ')}`)),
  ]
}

function checkValues(slide: DeckImport): Finding[] {
  const { slug, question, budget, src } = slide.frontmatter
  const expected = `./pages/${slug}.md`
  const problems = {
    slug: typeof slug === 'string' && KEBAB_CASE.test(slug) ? '' : 'it has to be lower-case words joined by dashes, such as "incident-response"',
    question: typeof question === 'string' && question.trim() ? '' : 'it has to be the question as the interviewer asks it',
    budget: Number.isInteger(budget) && budget > 0 ? '' : 'it has to be a whole number of seconds above 0',
    src: src === expected ? '' : `the section with this slug has its page at ${expected}`,
  }
  return Object.entries(problems).filter(([, problem]) => problem).map(([key, problem]) => findingAt(placeOfKey(slide, key), `${key} is ${show(slide.frontmatter[key])}; ${problem}`))
}

function checkDuplicate(slide: DeckImport, earlier: DeckImport[]): Finding[] {
  const { slug } = slide.frontmatter
  const twin = slug && earlier.find(other => other.frontmatter.slug === slug)
  return twin ? [findingAt(placeOfKey(slide, 'slug'), `slug ${show(slug)} is taken by the section at ${twin.file}:${twin.line}`)] : []
}

/** It becomes a file name of the site, so it must not lead out of its folder. */
const NAME = /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u

/** A slide's name is unique among slides, files of the site and Slidev's routes. */
export function checkAddresses({ deck, reservedRoutes }: CheckContext): Finding[] {
  const addresses = deck.slides.filter(({ frontmatter }) => frontmatter.routeAlias !== undefined).map(slide => addressOf(slide, deck.imports))
  return addresses.flatMap(({ name, key, place }, index) => {
    const twin = addresses.slice(0, index).find(other => other.name.toLowerCase() === name.toLowerCase())
    const finding = (message: string) => [findingAt(place, `${key} ${JSON.stringify(name)} ${message}`)]
    if (!NAME.test(name))
      return finding('is no address; it has to be one name of letters and digits, joined by dashes, such as "incident-response"')
    if (reservedRoutes.has(name.toLowerCase()))
      return finding(`is reserved; the site has a page or a file of that name. Not allowed: ${[...reservedRoutes].join(', ')}`)
    if (/^\d+$/.test(name))
      return finding('is the address of a slide\'s number; use a word')
    // Duplicate slugs are reported above.
    return twin && !(twin.key === 'slug' && key === 'slug') ? finding(`is taken by ${twin.place.file}:${twin.place.line}`) : []
  })
}

function addressOf(slide: DeckSlide, imports: DeckImport[]) {
  const name = String(slide.frontmatter.routeAlias)
  const section = slide.section === name ? imports.find(({ frontmatter }) => frontmatter.slug === name) : undefined
  const key = section ? 'slug' : 'routeAlias'
  return { name, key, place: placeOfKey(section ?? slide, key) }
}
