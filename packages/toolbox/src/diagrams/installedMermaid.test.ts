import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../deck/packageFolder.ts'

// What drawing ahead knows of Mermaid and of Slidev's component beyond their documented API, in the files that are installed. A failure
// names what a new version has moved or renamed.
const mermaid = packageFolder(import.meta.dirname, 'mermaid')!
const read = (file: string) => readFileSync(join(mermaid, file), 'utf-8')
const core = read('dist/mermaid.core.mjs')
/** All of it would be much to print. */
const absent = (code: string, ...texts: string[]) => texts.filter(text => !code.includes(text))

describe('the script that draws (drawDiagrams.ts)', () => {
  it('is dist/mermaid.min.js, which makes `mermaid` known to the page', () => {
    expect(read('dist/mermaid.min.js')).toMatch(/globalThis\["?\.?mermaid"?\]?\s*=/)
  })

  it('has `getDiagramFromText` in `mermaidAPI`', () => {
    expect(read('dist/mermaidAPI.d.ts')).toMatch(/getDiagramFromText: \(text: string, .*\) => Promise<Diagram>/)
  })

  it('has a `db` in what that returns', () => {
    expect(read('dist/Diagram.d.ts')).toMatch(/\bdb: /)
  })

  it('has names of diagrams in `getAccTitle` and `getAccDescription`, of timelines behind `getCommonDb`', () => {
    expect(absent(read('dist/diagram-api/types.d.ts'), 'getAccTitle?: () => string', 'getAccDescription?: () => string')).toEqual([])
    expect(absent(read('dist/diagrams/timeline/timelineDb.d.ts'), 'export function getCommonDb()')).toEqual([])
  })
})

describe('a drawing (finishSvg.ts)', () => {
  it('has an accessible title and description of its own, named by the drawing', () => {
    expect(absent(core, '`chart-title-${', '`chart-desc-${', 'aria-labelledby', 'aria-describedby', 'aria-roledescription')).toEqual([])
  })

  it('has a <style> of its own as its first child', () => {
    expect(absent(core, 'style1 = document.createElement("style")', 'svg.insertBefore(style1, firstChild)')).toEqual([])
  })
})

describe('the live diagram of Slidev, for which a drawing stands in (diagramTransformers.ts)', () => {
  const component = readFileSync(join(packageFolder(import.meta.dirname, '@slidev/client')!, 'builtin/Mermaid.vue'), 'utf-8')

  it('has the class `mermaid`', () => {
    expect(component).toContain('class="mermaid"')
  })

  it('takes `scale`, and makes of it a height without width and style', () => {
    expect(absent(component, 'scale?: number', 'setAttribute(\'height\'', 'removeAttribute(\'width\')', 'removeAttribute(\'style\')')).toEqual([])
  })
})
