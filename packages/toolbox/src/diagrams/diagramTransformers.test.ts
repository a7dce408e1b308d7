import { describe, expect, it } from 'vitest'
import { diagramHtml } from './diagramTransformers.ts'

describe('diagramHtml', () => {
  it('puts the drawing in as HTML, escaped for the attribute', () => {
    expect(diagramHtml('<svg viewBox="0 0 1 2">&</svg>'))
      .toBe('<div class="mermaid" v-html="&quot;&lt;svg viewBox=\\&quot;0 0 1 2\\&quot;&gt;&amp;&lt;/svg&gt;&quot;"></div>')
  })

  it('marks a drawing that is wider than high', () => {
    expect(diagramHtml('<svg viewBox="-50 -10 977 437"></svg>')).toContain('class="mermaid mermaid--wide"')
    expect(diagramHtml('<svg viewBox="0 0 300 500"></svg>')).toContain('class="mermaid"')
  })
})
