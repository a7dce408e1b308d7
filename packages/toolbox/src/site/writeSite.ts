import type { Browser } from 'playwright-core'
import type { BuiltDeck } from './builtDeck.ts'
import type { CapturedSite } from './captureSite.ts'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LICENSE_FILE, PREVIEWS } from '../output/fileNames.ts'
import { captureSite } from './captureSite.ts'
import { takeDeckFonts } from './deckFonts.ts'
import { DECK_FONTS } from './faceRules.ts'
import { hostFiles } from './hostFiles.ts'
import { collectLicenses } from './licenses.ts'
import { fillServiceWorker } from './offline.ts'
import { planPages } from './planPages.ts'
import { NOT_FOUND_TEXT } from './renderNotFound.ts'
import { PAGE_TEXT } from './renderPage.ts'
import { writePages } from './writePages.ts'

export interface WriteSiteOptions {
  root: string
  dir: string
  base: string
  site?: string
  noindex: boolean
  build: BuiltDeck
  onProgress?: (step: string) => void
  browser: Browser
}

/** Makes a static site of a built application: a page for every address, cut fonts, previews, host settings, offline. Resolves to warnings. */
export async function writeSite(options: WriteSiteOptions): Promise<string[]> {
  const { root, dir, base, site, build, onProgress, browser } = options
  const pages = planPages(build)

  onProgress?.('Drawing each slide\'s page')
  const captured = await captureSite({
    dir,
    base,
    build,
    previews: site ? pages.filter(page => page.landing === page.no).map(page => page.no) : [],
    browser,
  })

  onProgress?.('Cutting the fonts')
  const fonts = await takeDeckFonts({ root, dir, build, slides: captured.slides, words: Object.values({ ...PAGE_TEXT, ...NOT_FOUND_TEXT }).join('') })
  await mkdir(join(dir, DECK_FONTS), { recursive: true })
  await Promise.all(fonts.deck.map(font => writeFile(join(dir, DECK_FONTS, font.name), font.content)))

  const images = await writePreviews(dir, captured)
  await writePages(options, { captured, fonts, images })
  onProgress?.('Preparing for hosts and for offline use')
  for (const [name, content] of Object.entries(hostFiles(options)))
    await writeFile(join(dir, name), content)
  await fillServiceWorker({ dir, base })
  await writeFile(join(dir, LICENSE_FILE), await collectLicenses({ root, dir }))
  return captured.warnings
}

async function writePreviews(dir: string, { previews }: CapturedSite): Promise<Map<number, string>> {
  const names = new Map<number, string>()
  for (const [no, image] of previews) {
    const name = `${PREVIEWS}${no}-${createHash('sha256').update(image).digest('hex').slice(0, 8)}.png`
    await mkdir(join(dir, PREVIEWS), { recursive: true })
    await writeFile(join(dir, name), image)
    names.set(no, name)
  }
  return names
}
