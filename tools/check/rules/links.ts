import type { Deck } from '../../deck/loadDeck.ts'
import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { nearestTo } from '../../../facts/index.ts'
import { lineAt, splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'

interface Reference {
  target: string
  line: number
  /** A picture or another file that the page loads, rather than a place to go. */
  isAsset: boolean
}

/** Links inside the deck lead to a slide, files that a slide loads are the deck's own and exist. */
export function checkLinks({ deck, publicFileExists }: CheckContext): Finding[] {
  const addresses = addressesOf(deck)
  return deck.slides.flatMap(slide => splitRegions(slide)
    .filter(region => region.kind === 'content')
    .flatMap(findReferences)
    .flatMap((reference): Finding[] => {
      const message = reference.isAsset
        ? checkAsset(reference.target, publicFileExists)
        : checkTarget(reference.target, addresses)
      return message ? [{ file: slide.file, line: reference.line, rule: 'links', message }] : []
    }))
}

function findReferences(region: Region): Reference[] {
  const markdown = [...region.text.matchAll(/(!?)\[[^\]\n]*\]\(([^)\n]+)\)/g)].map((match): Reference => ({
    // A title may follow the target: `(/x.svg "Title")`.
    target: match[2]!.trim().split(/\s/)[0]!,
    line: lineAt(region, match.index),
    isAsset: match[1] === '!',
  }))
  const html = findTags(region).flatMap(tag => tag.attributes
    .filter(({ name }) => ['src', 'href', 'to', 'poster'].includes(name))
    .map(({ name, value = '', line }): Reference => ({
      target: value,
      line,
      isAsset: name === 'src' || name === 'poster' || tag.name === 'link',
    })))
  return [...markdown, ...html]
}

function checkAsset(target: string, publicFileExists: (path: string) => boolean): string | undefined {
  if (/^(?:https?:)?\/\//.test(target))
    return `"${target}" is loaded from another site; put the file into public/`
  if (target.startsWith('/') && !publicFileExists(target))
    return `no file public${target}`
}

function checkTarget(target: string, addresses: string[]): string | undefined {
  // Another site, a mail address: a place to go that loads nothing.
  if (/^[a-z][a-z+.-]*:/i.test(target))
    return undefined
  const address = target.replace(/^[#/]+/, '').replace(/[?#].*$/, '')
  if (!addresses.includes(address))
    return `no slide answers to "${target}"; nearest: ${nearestTo(address, addresses.filter(known => !/^\d*$/.test(known))).join(', ')}`
}

/** What a slide answers to: its alias, its number; nothing stands for the first. */
function addressesOf({ slides }: Deck): string[] {
  return ['', ...slides.flatMap(({ no, frontmatter }) => [String(no), frontmatter.routeAlias ?? []].flat())]
}
