import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { factText } from '../../diagrams/factText.ts'
import { replaceFacts } from '../../diagrams/mermaidBlocks.ts'
import { loadMermaidParser } from '../mermaidParser.ts'
import { splitRegions } from '../regions.ts'

const HANGUL = /\p{Script=Hangul}/u

/** Every diagram parses, and says in Korean what it is (`accTitle`) and shows (`accDescr`) to those who cannot see it. */
export async function checkMermaid({ deck }: CheckContext): Promise<Finding[]> {
  const blocks = deck.slides.flatMap(({ file, ...slide }) =>
    splitRegions(slide).filter(region => region.kind === 'mermaid').map(region => ({ file, region })))
  if (blocks.length === 0)
    return []
  const parse = await loadMermaidParser()
  const findings: Finding[] = []
  for (const { file, region } of blocks) {
    const add = (line: number, message: string) => findings.push({ file, line, rule: 'mermaid', message })
    const error = await parse(withFacts(region))
    if (error)
      add(region.line + (error.line ?? 1) - 1, `Mermaid cannot read this: ${error.message}`)
    for (const key of ['accTitle', 'accDescr']) {
      const text = accessibleText(region.text, key)
      if (text === undefined || !HANGUL.test(text))
        add(region.line - 1, `the diagram needs an ${key} in Korean${text === undefined ? '' : `, not "${text}"`}`)
    }
  }
  return findings
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
