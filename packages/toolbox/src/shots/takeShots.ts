import type { BrowserContext, Page } from 'playwright-core'
import type { NumberedSlide } from './shotName.ts'
import { resolve } from 'node:path'
import { chooseSections } from '../cli/chooseSections.ts'
import { makeContactSheet } from './contactSheet.ts'
import { goToSlide, openDeck } from './deckPage.ts'
import { numberSlides, shotName } from './shotName.ts'

interface TakeShotsOptions {
  context: BrowserContext
  url: string
  outDir: string
  /** As in `--section`; slides without a section by the name of their picture. */
  sections?: string[]
  everyClick?: boolean
  onProgress?: (done: number, total: number, file: string) => void
}

export async function takeShots(options: TakeShotsOptions): Promise<string[]> {
  const { context, url, outDir, sections = [], everyClick = false, onProgress } = options
  const page = await context.newPage()
  const places = numberSlides(await openDeck(page, url))
  const slugs = chooseSections(sections, places.map(({ slug, section }) => ({ slug, no: section })))
  const slides = slugs ? places.filter(({ slug }) => slugs.has(slug)) : places

  const files: string[] = []
  for (const [index, slide] of slides.entries()) {
    const taken = await takeSlide(page, slide, outDir, everyClick)
    files.push(...taken)
    onProgress?.(index + 1, slides.length, taken.at(-1)!)
  }
  const sheet = resolve(outDir, 'contact-sheet.png')
  await makeContactSheet(context, files, sheet)
  return [...files, sheet]
}

async function takeSlide(page: Page, slide: NumberedSlide, outDir: string, everyClick: boolean): Promise<string[]> {
  const shoot = async (click?: number) => {
    const path = resolve(outDir, shotName(slide, click))
    await page.screenshot({ path })
    return path
  }
  const { total } = await goToSlide(page, slide.no)
  if (!everyClick)
    return [await shoot()]
  const files: string[] = []
  for (let click = 0; click <= total; click++) {
    await goToSlide(page, slide.no, click)
    files.push(await shoot(click))
  }
  return files
}
