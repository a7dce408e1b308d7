import type { Region } from '../regions.ts'
import type { CheckContext, Finding, Problem } from '../types.ts'
import { blank } from '@interview-deck/toolbox/text/markdown'
import { readLiteral } from '../components/checkValue.ts'
import { findInRegions, lineAt } from '../regions.ts'
import { findTags } from '../tags.ts'
import { pascalCase } from './components.ts'

/** Where visitors and paper see a slide. The presenter's view, its preview and its overview are not in a shared deck. */
const PUBLIC_CONTEXTS = ['main', 'visible', 'print', 'slide']

const PRESENTER_STATE = /(?<![\w$])(isPresenter|isPresenterAvailable|\$renderContext(?!\s*[!=]==?\s*["'](?:print|slide)["']))\b/g

const INLINE_CODE = /(`+)[^`\n]+\1/g

/**
 * A part of a slide that only the presenter is shown ships with the slide all the same: what is for the presenter goes
 * into the notes. The same goes for the templates of components, which any slide may use. Private slides do not ship, and
 * may do as they like.
 */
export function checkPresenterParts({ deck, templates }: CheckContext): Finding[] {
  const find = (region: Region) => [...checkRenderWhen(region), ...checkState(region)]
  return [
    ...findInRegions(deck.slides.filter(({ frontmatter }) => !frontmatter.private), ['content', 'mermaid'], find),
    ...templates.flatMap(({ file, region }) => find(region).map(problem => ({ file, ...problem }))),
  ]
}

const INSTEAD = 'ships with a shared deck although no visitor is shown it; put it into the speaker notes'

function checkRenderWhen(region: Region): Problem[] {
  return findTags(region).filter(({ name }) => pascalCase(name) === 'RenderWhen').flatMap(({ line, attributes }) => {
    const context = attributes.find(({ name }) => /^(?::|v-bind:)?context$/.test(name))
    const value = context?.name === 'context' ? context.value : readLiteral(context?.value ?? '')
    const contexts = [value].flat()
    return contexts.every(name => PUBLIC_CONTEXTS.includes(name as string))
      ? []
      : [{ line, message: `a part of <RenderWhen context="${String(context?.value)}"> ${INSTEAD}. Allowed contexts: ${PUBLIC_CONTEXTS.join(', ')}` }]
  })
}

function checkState(region: Region): Problem[] {
  return [...region.text.replace(INLINE_CODE, blank).matchAll(PRESENTER_STATE)].map(match => ({
    line: lineAt(region, match.index),
    message: `what depends on "${match[1]}" ${INSTEAD}`,
  }))
}
