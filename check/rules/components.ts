import type { Prop, Props } from '../components/readProps.ts'
import type { Attribute, Tag } from '../tags.ts'
import type { CheckContext, Finding, Problem } from '../types.ts'
import { nearestTo } from '../../facts/index.ts'
import { checkValue, readLiteral } from '../components/checkValue.ts'
import { findInRegions } from '../regions.ts'
import { findTags } from '../tags.ts'
import { checkFactTag } from './factTags.ts'

/** Attributes that Vue passes on or handles itself. */
const PASSED_ON = /^(?:class|style|key|ref|is|id|role|slot|data-.+|aria-.+|v-.+|@.+|#.+)$/

/** Components and layouts exist, and get props that they have with values that these allow. */
export function checkComponents({ deck, components, layouts }: CheckContext): Finding[] {
  const findings = findInRegions(deck.slides, ['content', 'mermaid'], region => findTags(region).flatMap(tag => [...checkTag(tag, components), ...checkFactTag(tag)]))
  for (const { file, line, frontmatter: { layout } } of deck.slides) {
    if (layout !== undefined && !layouts.has(layout))
      findings.push({ file, line, message: `unknown layout "${layout}"; allowed: ${[...layouts.keys()].join(', ')}` })
  }
  return findings
}

function checkTag(tag: Tag, components: CheckContext['components']): Problem[] {
  const name = pascalCase(tag.name)
  // One lower-case word that is no component is taken for an HTML element.
  const isComponent = /[A-Z-]/.test(tag.name)
  if (!components.has(name))
    return isComponent ? [{ line: tag.line, message: `no component <${tag.name}>; nearest: ${nearestTo(name, [...components.keys()]).join(', ')}` }] : []
  const props = components.get(name)?.props
  return props ? [...checkAttributes(tag, props), ...missingProps(tag, props)] : []
}

function checkAttributes(tag: Tag, props: Props): Problem[] {
  return tag.attributes.flatMap((attribute) => {
    const name = propName(attribute)
    const prop = props.get(name)
    if (!prop) {
      return PASSED_ON.test(attribute.name.replace(/^:/, ''))
        ? []
        : [{ line: attribute.line, message: `<${tag.name}> has no prop "${name}"; allowed: ${[...props.keys()].join(', ') || 'none'}` }]
    }
    const problem = checkValue(readValue(attribute, prop), prop.type)
    return problem ? [{ line: attribute.line, message: `<${tag.name}> ${name}: ${problem}` }] : []
  })
}

function readValue({ name, value }: Attribute, { type }: Prop): unknown {
  if (/^(?::|v-bind:)/.test(name))
    return readLiteral(value ?? '')
  // As Vue casts: a boolean prop is true by being there.
  return (value === undefined || value === '') && type.boolean ? true : value ?? ''
}

function missingProps(tag: Tag, props: Props): Problem[] {
  const given = new Set(tag.attributes.map(propName))
  if (tag.attributes.some(({ name }) => name === 'v-bind'))
    return []
  return [...props]
    .filter(([name, { required }]) => required && !given.has(name))
    .map(([name]) => ({ line: tag.line, message: `<${tag.name}> needs the prop "${name}"` }))
}

function propName({ name }: Attribute): string {
  return name.replace(/^(?::|v-bind:)/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
