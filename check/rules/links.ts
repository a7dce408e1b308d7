import type { CheckContext, Finding, SourceLocation } from '../context.ts'
import type { Region, SlideSource } from '../regions.ts'
import { nearestTo } from '../../facts/index.ts'
import { findingAt } from '../context.ts'
import { readLiteral } from '../readComponents.ts'
import { placeIn, placeOfKey, regionsOf } from '../regions.ts'
import { isBound } from './components.ts'

interface Reference {
  target: string
  place: SourceLocation
  /** A file that the page loads, not a link. */
  isAsset: boolean
}

/** Links inside the deck lead to a slide, from a public one to a public one; files that a slide loads are the deck's own and exist. */
export function checkLinks({ deck, publicFileExists }: CheckContext): Finding[] {
  const names = deck.slides.flatMap(({ frontmatter }) => frontmatter.routeAlias ?? [])
  const addresses = ['', ...deck.slides.map(({ no }) => String(no)), ...names]
  const privateNames = deck.slides.filter(({ frontmatter }) => frontmatter.private).flatMap(({ frontmatter }) => frontmatter.routeAlias ?? [])

  const problemWith = ({ target, isAsset }: Reference, isPrivate: boolean): string | undefined => {
    // Files on other hosts are refused when the deck is loaded.
    if (isAsset)
      return /^\/(?!\/)/.test(target) && !publicFileExists(target) ? `no file public${target}` : undefined
    // External links load nothing.
    if (/^[a-z][a-z+.-]*:/i.test(target))
      return undefined
    const address = target.replace(/^[#/]+/, '').replace(/[?#].*$/, '')
    if (!isPrivate && privateNames.includes(address))
      return `"${target}" is a private slide, and this one is public: a shared deck would tell of it and lead nowhere`
    return addresses.includes(address) ? undefined : `no slide answers to "${target}"; nearest: ${nearestTo(address, names).join(', ')}`
  }
  return deck.slides.flatMap(slide => [...picturesOf(slide), ...regionsOf(slide, 'content').flatMap(referencesIn)].flatMap((reference) => {
    const message = problemWith(reference, slide.frontmatter.private)
    return message ? [findingAt(reference.place, message)] : []
  }))
}

function picturesOf(slide: SlideSource & { frontmatter: Record<string, unknown> }): Reference[] {
  return ['background', 'image', 'url', 'favicon'].flatMap((key) => {
    const target = slide.frontmatter[key]
    return typeof target === 'string' && target.startsWith('/') ? [{ target, place: placeOfKey(slide, key), isAsset: true }] : []
  })
}

function referencesIn(region: Region): Reference[] {
  const markdown = [...region.text.matchAll(/(!?)\[[^\]\n]*\]\(([^)\n]+)\)/g)].map(match => ({
    target: match[2]!.trim().split(/\s/)[0]!,
    place: placeIn(region, match.index),
    isAsset: match[1] === '!',
  }))
  const html = region.tags.flatMap(tag => tag.attributes.flatMap((attribute) => {
    const name = attribute.name.replace(/^(?::|v-bind:)/, '')
    const value = isBound(attribute.name) ? readLiteral(attribute.value ?? '') : attribute.value ?? ''
    if (!['src', 'srcset', 'href', 'to', 'poster'].includes(name) || typeof value !== 'string')
      return []
    const targets = name === 'srcset' ? value.split(',').map(part => part.trim().split(/\s/)[0]!) : [value]
    return targets.map(target => ({ target, place: attribute, isAsset: !['href', 'to'].includes(name) || tag.name === 'link' }))
  }))
  return [...markdown, ...html]
}
