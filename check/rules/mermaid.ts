import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { replaceFacts } from '@interview-deck/toolbox/diagrams/mermaidBlocks'
import { factText } from '../../facts/index.ts'
import { loadMermaidParser } from '../mermaidParser.ts'
import { splitRegions } from '../regions.ts'

const HANGUL = /\p{Script=Hangul}/u

/** Every diagram parses, and says in Korean what it is (`accTitle`) and shows (`accDescr`) to those who cannot see it. */
export async function checkMermaid(context: CheckContext): Promise<Finding[]> {
  const blocks = blocksOf(context)
  if (blocks.length === 0)
    return []
  const parse = await loadMermaidParser()
  const findings: Finding[] = []
  for (const { file, region } of blocks) {
    const error = await parse(withFacts(region))
    if (error)
      findings.push({ file, line: region.line + (error.line ?? 1) - 1, rule: 'mermaid', message: `Mermaid cannot read this: ${error.message}` })
  }
  return [...findings, ...checkDiagramTexts(context)]
}

/** The part of {@link checkMermaid} that takes no parser: a build draws the diagrams, and tells itself which it cannot. */
export function checkDiagramTexts(context: CheckContext): Finding[] {
  return blocksOf(context).flatMap(({ file, region }) => ['accTitle', 'accDescr'].flatMap((key): Finding[] => {
    const text = accessibleText(region.text, key)
    return text === undefined || !HANGUL.test(text)
      ? [{ file, line: region.line - 1, rule: 'mermaid', message: `the diagram needs an ${key} in Korean${text === undefined ? '' : `, not "${text}"`}` }]
      : []
  }))
}

function blocksOf({ deck }: CheckContext): { file: string, region: Region }[] {
  return deck.slides.flatMap(({ file, ...slide }) =>
    splitRegions(slide).filter(region => region.kind === 'mermaid').map(region => ({ file, region })))
}

/** `accTitle: …` on one line, or `accDescr { … }` over several. */
function accessibleText(code: string, key: string): string | undefined {
  const match = code.match(new RegExp(`^\\s*${key}\\s*(?::([^\\n]*)|\\{([^}]*)\\})`, 'm'))
  return match ? (match[1] ?? match[2])!.trim() : undefined
}

/** The diagram with its figures in place; a figure that does not exist is for the components rule to tell. */
function withFacts({ text }: Region): string {
  return replaceFacts(text, (id, show) => {
    try {
      return factText(id, show)
    }
    catch {
      return id
    }
  })
}
