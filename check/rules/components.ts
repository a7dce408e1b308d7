import type { CheckContext, Finding } from '../context.ts'
import type { Prop, Props } from '../readComponents.ts'
import type { Attribute, Region, Tag } from '../regions.ts'
import { formatFact, getFact, nearestTo } from '../../facts/index.ts'
import { findingAt } from '../context.ts'
import { factOf } from '../matchFacts.ts'
import { readLiteral } from '../readComponents.ts'
import { placeIn, regionsOf, tagsOf } from '../regions.ts'

const PASSED_ON = /^(?:class|style|key|ref|is|id|role|slot|data-.+|aria-.+|v-.+|@.+|#.+)$/

/** Components and layouts exist, get props that they have with values that these allow, and name facts of the ledger. */
export function checkComponents({ deck, components, findIcon, layouts }: CheckContext): Finding[] {
  return deck.slides.flatMap((slide) => {
    const { layout } = slide.frontmatter
    const findings = tagsOf(slide, 'content', 'mermaid').flatMap(tag => [...checkTag(tag, components, findIcon), ...checkFactTag(tag)])
    return layout === undefined || layouts.has(layout) ? findings : [findingAt(slide, `unknown layout "${layout}"; allowed: ${[...layouts.keys()].join(', ')}`), ...findings]
  })
}

function checkTag(tag: Tag, components: CheckContext['components'], findIcon: CheckContext['findIcon']): Finding[] {
  const name = pascalCase(tag.name)
  if (!components.has(name)) {
    // One lower-case word that is no component is taken for an HTML element.
    const { problem } = !/[A-Z-]/.test(tag.name) ? {} : findIcon(tag.name) ?? { problem: `no component <${tag.name}>; nearest: ${nearestTo(name, [...components.keys()]).join(', ')}` }
    return problem ? [findingAt(tag, problem)] : []
  }
  const props = components.get(name)?.props
  return props ? [...tag.attributes.flatMap(attribute => checkAttribute(tag, attribute, props)), ...missingProps(tag, props)] : []
}

function checkAttribute(tag: Tag, attribute: Attribute, props: Props): Finding[] {
  const name = propName(attribute.name)
  const prop = props.get(name)
  if (!prop) {
    return PASSED_ON.test(attribute.name.replace(/^:/, ''))
      ? []
      : [findingAt(attribute, `<${tag.name}> has no prop "${name}"; allowed: ${[...props.keys()].join(', ') || 'none'}`)]
  }
  const problem = prop.problemWith(readValue(attribute, prop))
  return problem ? [findingAt(attribute, `<${tag.name}> ${name}: ${problem}`)] : []
}

function readValue({ name, value }: Attribute, { problemWith }: Prop): unknown {
  if (isBound(name))
    return readLiteral(value ?? '')
  // As Vue casts: a boolean prop is true by being there.
  return !value && !problemWith(true) ? true : value ?? ''
}

function missingProps(tag: Tag, props: Props): Finding[] {
  const names = tag.attributes.map(({ name }) => name)
  const given = names.map(propName)
  return names.includes('v-bind')
    ? []
    : [...props].filter(([name, { isRequired }]) => isRequired && !given.includes(name)).map(([name]) => findingAt(tag, `<${tag.name}> needs the prop "${name}"`))
}

export function isBound(name: string): boolean {
  return /^(?::|v-bind:)/.test(name)
}

function propName(name: string): string {
  return name.replace(/^(?::|v-bind:)/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function checkFactTag(tag: Tag): Finding[] {
  const shown = factOf(tag)
  try {
    if (shown)
      formatFact(getFact(shown.id), shown.show)
    return []
  }
  catch (error) {
    return [findingAt(shown!.place, `<${tag.name}>: ${(error as Error).message}`)]
  }
}

/** Every picture can be drawn: its facts exist, and are what its marks, lengths and parts take. */
export function checkPictures({ deck, pictures }: CheckContext): Finding[] {
  return deck.slides.flatMap(slide => tagsOf(slide, 'content')).flatMap((tag) => {
    try {
      pictures.get(tag.name)?.(Object.fromEntries(tag.attributes.map(({ name, value }) => [propName(name), isBound(name) ? readLiteral(value ?? '') : value || true])))
      return []
    }
    catch (error) {
      return [findingAt(tag, `<${tag.name}> cannot be drawn: ${(error as Error).message}`)]
    }
  })
}

const LAYOUT_SLOT = /^[ \t]*::([\w-]+)::[ \t]*$/gm

/** Text for a missing slot is silently dropped: `::name::` of a layout, `<template #name>` of a component. */
export function checkSlots({ deck, components, layouts }: CheckContext): Finding[] {
  return deck.slides.flatMap(slide => regionsOf(slide, 'content').flatMap(region => [
    ...checkLayoutSlots(region, slide.frontmatter.layout ?? 'default', layouts),
    ...checkComponentSlots(region, components),
  ]))
}

function checkLayoutSlots(region: Region, layout: string, layouts: CheckContext['layouts']): Finding[] {
  const slots = layouts.get(layout)
  return slots
    ? [...region.text.matchAll(LAYOUT_SLOT)].filter(([, name]) => !slots.includes(name!)).map(match =>
        findingAt(placeIn(region, match.index + match[0].indexOf('::')), `layout "${layout}" has no slot "${match[1]}"; allowed: ${slots.join(', ') || 'none'}`))
    : []
}

function checkComponentSlots(region: Region, components: CheckContext['components']): Finding[] {
  const findings: Finding[] = []
  const open: string[] = []
  for (const tag of region.tagsAndEnds) {
    const name = pascalCase(tag.name)
    if (tag.isClosing) {
      if (open.at(-1) === name)
        open.pop()
      continue
    }
    const slots = components.get(open.at(-1) ?? '')?.slots
    const slot = tag.name === 'template' ? tag.attributes.map(attribute => attribute.name.match(/^(?:#|v-slot:)([\w-]+)$/)?.[1]).find(Boolean) : undefined
    if (slot && slots && !slots.includes(slot))
      findings.push(findingAt(tag, `<${open.at(-1)}> has no slot "${slot}"; allowed: ${slots.join(', ') || 'none'}`))
    if (components.get(name) && !tag.isSelfClosing)
      open.push(name)
  }
  return findings
}
