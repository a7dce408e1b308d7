import type { DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import type { Region } from '../regions.ts'
import type { Attribute, Tag } from '../tags.ts'
import type { ClickSources } from './clickSources.ts'
import { readLiteral, UNKNOWN } from '../components/checkValue.ts'
import { splitRegions } from '../regions.ts'
import { pascalCase } from '../rules/components.ts'
import { findTags } from '../tags.ts'
import { countChildren } from './countChildren.ts'

/** The first line of a code or formula block that is stepped through: ` ```ts {1|2-3} `, `$$ {1|2}`, a magic-move block. */
function isStepped(line: string): boolean {
  return /^\s*(?:`{3,}|\$\$)/.test(line) && /\{[^{}|]*\||magic-move/.test(line)
}

/** What shows, hides or repeats a part of the slide as only a running slide knows, or steps in ways of its own. */
const DYNAMIC = /^v-(?:if|else|else-if|for|bind|motion|mark)\b/

/** Thrown where only a running slide can tell. */
class Uncertain extends Error {}

/**
 * How many clicks a slide waits for, by Slidev's own rules (`composables/useClicks.ts`), as far as its source tells; nothing
 * where only a running slide can. Known are `clicks:` in the frontmatter, `v-click`, `v-click-hide` and `v-after` as directives,
 * `<v-click>`, `<v-clicks>` around a list or plain elements, `<v-switch>`, and components of which `sources` knows the number.
 */
export function countClicks(slide: DeckSlide, sources: ClickSources): number | undefined {
  const { clicks, layout = 'default' } = slide.frontmatter
  if (clicks !== undefined)
    return Number.isInteger(clicks) ? clicks : undefined
  if (slide.raw.split('\n').some(isStepped) || sources.layouts.get(layout) === 'unknown')
    return undefined
  const counter = new ClickCounter()
  counter.since('+1', sources.layouts.get(layout) as number ?? 0)
  try {
    for (const region of splitRegions(slide).filter(({ kind }) => kind === 'content'))
      countRegion(region, counter, sources)
    return counter.total
  }
  catch (error) {
    if (error instanceof Uncertain)
      return undefined
    throw error
  }
}

function countRegion(region: Region, counter: ClickCounter, sources: ClickSources): void {
  const tags = findTags(region, { closing: true })
  for (const tag of tags.filter(({ isClosing }) => !isClosing)) {
    if (tag.attributes.some(({ name }) => DYNAMIC.test(name)))
      throw new Uncertain()
    countTag(tag, tags, region, counter, sources)
    for (const { name, value } of tag.attributes) {
      const directive = /^v-(?:click-hide|click|after)(?=\.|$)/.exec(name)?.[0]
      if (directive)
        counter.at(directive === 'v-after' ? '+0' : value === undefined ? undefined : readLiteral(value))
    }
  }
}

function countTag(tag: Tag, tags: Tag[], region: Region, counter: ClickCounter, sources: ClickSources): void {
  const name = pascalCase(tag.name)
  const at = valueOf(tag, 'at')
  const known = (number: number | undefined): number => {
    if (number === undefined)
      throw new Uncertain()
    return number
  }
  if (name === 'VClick') {
    counter.since(at, tag.isSelfClosing ? 0 : 1)
  }
  else if (name === 'VClicks') {
    const [every, depth] = [valueOf(tag, 'every') ?? 1, valueOf(tag, 'depth') ?? 1].map(Number)
    const children = depth === 1 ? countChildren(tag, tags, region) : undefined
    counter.since(at, Math.ceil(known(children) / every!))
  }
  else if (name === 'VSwitch') {
    counter.since(at, known(switchSize(tag, tags)))
  }
  else if (name === 'VClickGap') {
    counter.since('+1', Number(valueOf(tag, 'size') ?? 1))
  }
  else if (name !== 'VAfter' && sources.components.has(name)) {
    const clicks = sources.components.get(name)
    const said = valueOf(tag, 'clicks')
    counter.since(at, clicks === 'unknown' ? known(said === undefined ? undefined : Number(said)) : clicks!)
  }
}

/** The last click of a `<v-switch>`: `#1`, `#2`, or the end of a range that its slot names, `#2-4`. */
function switchSize(tag: Tag, tags: Tag[]): number | undefined {
  const end = tags.find(other => other.isClosing && other.offset > tag.offset && pascalCase(other.name) === 'VSwitch')
  const slots = tags
    .filter(other => !other.isClosing && other.name === 'template' && other.offset > tag.offset && other.offset < (end?.offset ?? 0))
    .map(other => other.attributes.map(({ name }) => /^(?:#|v-slot:)(\d+)(?:-(\d+))?$/.exec(name)).find(Boolean))
  return slots.length > 0 && slots.every(Boolean)
    ? Math.max(...slots.map(slot => slot![2] ? Number(slot![2]) - 1 : Number(slot![1])))
    : undefined
}

/** A prop as the tag gives it: text, or the literal that is bound. */
function valueOf(tag: Tag, prop: string): unknown {
  const attribute = tag.attributes.find(({ name }: Attribute) => name === prop || name === `:${prop}`)
  return attribute?.name.startsWith(':') ? readLiteral(attribute.value ?? '') : attribute?.value
}

/** Adds clicks up as Slidev's context does: relative ones follow each other, absolute ones stand where they say. */
class ClickCounter {
  total = 0
  private offset = 0

  /** A step that stays: `+1`, `3`; or that goes again, `[1, 3]`. */
  at(at: unknown): void {
    if (!Array.isArray(at))
      return this.since(at, 1)
    const [from, to] = at
    if (typeof from !== 'number' || typeof to !== 'number')
      throw new Uncertain()
    this.total = Math.max(this.total, to)
  }

  /** `size` steps from `at` on; none where the size is 0 or `at` is false. */
  since(at: unknown, size: number): void {
    if (at === UNKNOWN || Number.isNaN(size))
      throw new Uncertain()
    if (size === 0 || at === false || at === 'false')
      return
    const value = at === undefined || at === '' || at === true || at === 'true' ? '+1' : at
    if (typeof value === 'string' && /^[+-]/.test(value)) {
      // Going back depends on the order in which Vue mounts what is nested.
      if (value.startsWith('-') || Number.isNaN(Number(value)))
        throw new Uncertain()
      this.offset += Number(value) + size - 1
      this.total = Math.max(this.total, this.offset)
      return
    }
    if (Number.isNaN(Number(value)))
      throw new Uncertain()
    this.total = Math.max(this.total, Math.max(1, Number(value)) + size - 1)
  }
}
