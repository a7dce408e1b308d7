import { defineMermaidSetup } from '@slidev/types'
import { mermaidConfig } from '../styles/mermaid.ts'

/** Live diagrams: Slidev waits for this before it draws, so the labels are measured in the font they are shown in. */
export default defineMermaidSetup(async () => {
  await Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 16px "Deck Sans"`, '가A1')))
  const style = getComputedStyle(document.documentElement)
  return mermaidConfig(name => style.getPropertyValue(`--${name}`).trim())
})
