import type { BrowserContext } from 'playwright-core'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'

const COLUMNS = 5
const THUMB_WIDTH = 320

/** Drawn by the browser, so that no image library is needed. */
export async function makeContactSheet(context: BrowserContext, shots: readonly string[], file: string): Promise<void> {
  const pictures = await Promise.all(shots.map(async (shot) => {
    const data = (await readFile(shot)).toString('base64')
    return `<figure><img src="data:image/png;base64,${data}" alt=""><figcaption>${basename(shot, '.png')}</figcaption></figure>`
  }))
  const columns = Math.min(COLUMNS, shots.length)
  const page = await context.newPage()
  await page.setViewportSize({ width: columns * (THUMB_WIDTH + 12) + 12, height: 200 })
  await page.setContent(`<style>
    body { margin: 12px; display: grid; grid-template-columns: repeat(${columns}, ${THUMB_WIDTH}px); gap: 12px; background: #888 }
    figure { margin: 0 }
    img { display: block; width: 100% }
    figcaption { font: 12px sans-serif; padding-top: 3px }
  </style>${pictures.join('')}`)
  await page.waitForFunction(() => [...document.images].every(image => image.complete))
  await writeFile(file, await page.screenshot({ fullPage: true }))
  await page.close()
}
