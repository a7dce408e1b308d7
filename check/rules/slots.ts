import type { Region } from '../regions.ts'
import type { CheckContext, Finding, Problem } from '../types.ts'
import { findInRegions, lineAt } from '../regions.ts'
import { findTags } from '../tags.ts'
import { pascalCase } from './components.ts'

const LAYOUT_SLOT = /^[ \t]*::([\w-]+)::[ \t]*$/gm

/** Text for a slot that does not exist vanishes without a word: `::name::` of a layout, `<template #name>` of a component. */
export function checkSlots({ deck, components, layouts }: CheckContext): Finding[] {
  return findInRegions(deck.slides, ['content'], (region, { frontmatter }) => [
    ...checkLayoutSlots(region, frontmatter.layout ?? 'default', layouts),
    ...checkComponentSlots(region, components),
  ])
}

function checkLayoutSlots(region: Region, layout: string, layouts: CheckContext['layouts']): Problem[] {
  const slots = layouts.get(layout)
  if (!slots)
    return []
  return [...region.text.matchAll(LAYOUT_SLOT)]
    .filter(match => !slots.includes(match[1]!))
    .map(match => ({
      line: lineAt(region, match.index + match[0].indexOf('::')),
      message: `layout "${layout}" has no slot "${match[1]}"; allowed: ${slots.join(', ') || 'none'}`,
    }))
}

function checkComponentSlots(region: Region, components: CheckContext['components']): Problem[] {
  const problems: Problem[] = []
  const open: string[] = []
  for (const tag of findTags(region, { closing: true })) {
    const name = pascalCase(tag.name)
    if (tag.isClosing) {
      if (open.at(-1) === name)
        open.pop()
      continue
    }
    const parent = components.get(open.at(-1) ?? '')
    const slot = tag.name === 'template' ? tag.attributes.map(attribute => attribute.name.match(/^(?:#|v-slot:)([\w-]+)$/)?.[1]).find(Boolean) : undefined
    if (slot && parent?.slots && !parent.slots.includes(slot))
      problems.push({ line: tag.line, message: `<${open.at(-1)}> has no slot "${slot}"; allowed: ${parent.slots.join(', ') || 'none'}` })
    if (components.get(name) && !tag.isSelfClosing)
      open.push(name)
  }
  return problems
}
