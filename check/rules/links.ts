import type { Deck, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { nearestTo } from '../../facts/index.ts'
import { readLiteral } from '../components/checkValue.ts'
import { frontmatterLines, lineAt, splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'

interface Reference {
  target: string
  line: number
  /** A picture or another file that the page loads, rather than a place to go. */
  isAsset: boolean
}

/**
 * Links inside the deck lead to a slide, from a public slide to a public one; files that a slide loads are the deck's own
 * and exist.
 */
export function checkLinks({ deck, publicFileExists }: CheckContext): Finding[] {
  const addresses = addressesOf(deck.slides)
  const privateNames = deck.slides.filter(({ frontmatter }) => frontmatter.private).flatMap(({ frontmatter }) => frontmatter.routeAlias ?? [])
  return deck.slides.flatMap(slide => [...picturesOf(slide), ...splitRegions(slide, 'content')
    .flatMap(findReferences)]
    .flatMap((reference): Finding[] => {
      const message = reference.isAsset
        ? checkAsset(reference.target, publicFileExists)
        : checkTarget(reference.target, addresses, slide.frontmatter.private ? [] : privateNames)
      return message ? [{ file: slide.file, line: reference.line, message }] : []
    }))
}

function picturesOf(slide: DeckSlide): Reference[] {
  const lines = frontmatterLines(slide)
  return ['background', 'image', 'url', 'favicon'].flatMap((key): Reference[] => {
    const value = slide.frontmatter[key]
    return typeof value === 'string' && (/^(?:https?:)?\/\//.test(value) || value.startsWith('/'))
      ? [{ target: value, line: lines.get(key) ?? slide.line, isAsset: true }]
      : []
  })
}

function findReferences(region: Region): Reference[] {
  const markdown = [...region.text.matchAll(/(!?)\[[^\]\n]*\]\(([^)\n]+)\)/g)].map((match): Reference => ({
    target: match[2]!.trim().split(/\s/)[0]!,
    line: lineAt(region, match.index),
    isAsset: match[1] === '!',
  }))
  const html = findTags(region).flatMap(tag => tag.attributes.flatMap(({ name: written, value = '', line }): Reference[] => {
    const name = written.replace(/^(?::|v-bind:)/, '')
    if (!['src', 'srcset', 'href', 'to', 'poster'].includes(name))
      return []
    const literal = name === written ? value : readLiteral(value)
    const targets = typeof literal !== 'string' ? [] : name === 'srcset' ? literal.split(',').map(part => part.trim().split(/\s/)[0]!) : [literal]
    return targets.map(target => ({
      target,
      line,
      isAsset: !['href', 'to'].includes(name) || tag.name === 'link',
    }))
  }))
  const styles = [...region.text.matchAll(/(?:\burl\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/g)].map((match): Reference => ({
    target: match[1]!,
    line: lineAt(region, match.index),
    isAsset: true,
  }))
  return [...markdown, ...html, ...styles]
}

function checkAsset(target: string, publicFileExists: (path: string) => boolean): string | undefined {
  if (/^(?:https?:)?\/\//.test(target))
    return `"${target}" is loaded from another site; put the file into public/`
  if (target.startsWith('/') && !publicFileExists(target))
    return `no file public${target}`
}

function checkTarget(target: string, addresses: string[], privateNames: string[]): string | undefined {
  // Another site, a mail address: a place to go that loads nothing.
  if (/^[a-z][a-z+.-]*:/i.test(target))
    return undefined
  const address = target.replace(/^[#/]+/, '').replace(/[?#].*$/, '')
  if (privateNames.includes(address))
    return `"${target}" is a private slide, and this one is public: a shared deck would tell of it and lead nowhere`
  if (!addresses.includes(address))
    return `no slide answers to "${target}"; nearest: ${nearestTo(address, addresses.filter(known => !/^\d*$/.test(known))).join(', ')}`
}

function addressesOf(slides: Deck['slides']): string[] {
  return ['', ...slides.flatMap(({ no, frontmatter }) => [String(no), frontmatter.routeAlias ?? []].flat())]
}
