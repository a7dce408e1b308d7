import type { MermaidConfig } from 'mermaid'
import type { Page } from 'playwright-core'
import type { DiagramOptions } from './mermaidBlocks.ts'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { launchBrowser } from '../browser/launchBrowser.ts'
import { readStyles } from './diagramCache.ts'
import { finishSvg } from './finishSvg.ts'

interface Diagram {
  /** Prefix of every id in the drawing; unique in the deck. */
  id: string
  code: string
  options: DiagramOptions
}

/** In the faces and colours of the deck's `styles/` (`fonts.css`, `tokens.css`). */
export async function drawDiagrams(diagrams: Diagram[], root: string, config: MermaidConfig) {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await preparePage(page, root)
    const drawn: Awaited<ReturnType<typeof drawDiagram>>[] = []
    for (const diagram of diagrams)
      drawn.push(await drawDiagram(page, diagram, config))
    return drawn
  }
  finally {
    await browser.close()
  }
}

/** Mermaid measures labels, so every face is loaded first. */
async function preparePage(page: Page, root: string) {
  const require = createRequire(join(root, 'package.json'))
  await page.setContent('<!doctype html><html lang="ko"><body></body></html>')
  // The slide's font features change the width of digits.
  for (const content of [readStyles(root, 'tokens.css'), await inlineFonts(readStyles(root, 'fonts.css'), require), 'body { font-feature-settings: "ss05", "tnum"; word-break: keep-all }'])
    await page.addStyleTag({ content })
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') })
  await page.addScriptTag({ content: `window.finishSvg = ${finishSvg}` })
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map(face => face.load()))
  })
}

async function inlineFonts(css: string, require: NodeJS.Require): Promise<string> {
  const urls = [...css.matchAll(/url\('([^']+)'\)/g)].map(match => match[1]!)
  const files = await Promise.all(urls.map(url => readFile(require.resolve(url), 'base64')))
  return urls.reduce((text, url, index) => text.replace(url, `data:font/woff2;base64,${files[index]}`), css)
}

function drawDiagram(page: Page, diagram: Diagram, config: MermaidConfig) {
  return page.evaluate(async ({ diagram: { id, code, options: { scale, ...options } }, config }) => {
    const { mermaid, finishSvg } = window as any
    const holder = document.body.appendChild(document.createElement('div'))
    holder.style.width = '836px'
    try {
      mermaid.initialize({ ...config, ...options })
      const { svg } = await mermaid.render(id, code, holder)
      holder.innerHTML = svg
      // Timelines leave name and description out of the drawing.
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(code)
      const { getAccTitle, getAccDescription } = db.getCommonDb?.() ?? db
      const name = [getAccTitle?.(), getAccDescription?.()].filter(Boolean).join(' – ')
      return { svg: finishSvg(holder.querySelector('svg'), { scale, name }) as string }
    }
    catch (error) {
      return { error: String((error as Error).message ?? error) }
    }
    finally {
      holder.remove()
    }
  }, { diagram, config })
}
