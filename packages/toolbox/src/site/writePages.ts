import type { CapturedSite } from './captureSite.ts'
import type { CapturedSlide } from './captureSlide.ts'
import type { SubsetFonts } from './subsetFonts.ts'
import type { WriteSiteOptions } from './writeSite.ts'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LICENSE_FILE, SHELL_FILE } from '../output/fileNames.ts'
import { dataAddress, DECK_FONTS, faceRules } from './faceRules.ts'
import { addressOf, planPages } from './planPages.ts'
import { NOT_FOUND_TEXT, renderNotFound } from './renderNotFound.ts'
import { renderShellPage, renderSlidePage } from './renderPage.ts'

interface DrawnSite {
  captured: CapturedSite
  fonts: SubsetFonts
  images: Map<number, string>
}

/** Writes a page for every address of every slide, the 404 page, and the page for offline use. */
export async function writePages({ root, dir, base, site, noindex, build }: WriteSiteOptions, { captured, fonts, images }: DrawnSite) {
  const pages = planPages(build)
  const bySlide = new Map(captured.slides.map(slide => [slide.no, slide]))
  const title = String(build.headmatter.title ?? '')
  const faviconPath = String(build.headmatter.favicon ?? '')
  const common = {
    base,
    noindex,
    author: build.headmatter.author as string | undefined,
    license: `${base}${LICENSE_FILE}`,
    favicon: faviconPath && existsSync(join(root, 'public', faviconPath)) ? `${base}${faviconPath.replace(/^\//, '')}` : undefined,
    htmlAttributes: captured.slides[0]!.htmlAttributes,
    chunks: build.chunks,
  }
  const deckRules = faceRules(fonts.deck, font => `${base}${DECK_FONTS}${font.name}`)
  const address = (no: number) => {
    const slide = build.slides[no - 1]
    return slide && addressOf(slide)
  }
  const shellRules = deckTokens(captured.slides) + deckRules

  // Hosts answer `/goals` with `goals.html`.
  const writePage = (path: string, html: string) => writeFile(join(dir, `${path || 'index'}.html`), html)
  for (const page of pages) {
    const slide: CapturedSlide = bySlide.get(page.no)!
    const ownFaces = fonts.slides.get(page.no) ?? []
    const image = images.get(page.landing)
    const about = {
      ...common,
      title: page.title ? `${page.title} | ${title}` : title,
      description: slide.description || String(build.headmatter.info ?? ''),
      url: site && `${site}${base}${page.path}`,
      image: site && image && `${site}${base}${image}`,
    }
    await writePage(page.path, renderSlidePage({
      ...about,
      no: page.no,
      html: slide.html,
      css: slide.css + deckRules + faceRules(ownFaces, dataAddress),
      faces: ownFaces.map(dataAddress),
      previous: address(page.no - 1),
      next: address(page.no + 1),
    }))
    for (const path of page.otherPaths)
      await writePage(path, renderShellPage({ ...about, css: shellRules, slide: page }))
  }

  const bare = {
    ...common,
    title,
    description: String(build.headmatter.info ?? ''),
    css: shellRules,
  }
  await writeFile(join(dir, SHELL_FILE), renderShellPage(bare))
  await writeFile(join(dir, '404.html'), renderNotFound({
    ...bare,
    title: `${NOT_FOUND_TEXT.title} | ${title}`,
    noindex: true,
    sections: build.slides.filter(slide => slide.alias && slide.question).map(slide => ({ path: slide.alias!, question: slide.question! })),
  }))
}

/** Custom properties of the deck, from whichever slides use them. */
function deckTokens(slides: CapturedSlide[]): string {
  const tokens = new Set(slides.flatMap(slide => slide.css.match(/--deck-[\w-]+:[^;{}]+/g) ?? []))
  return `:root{${[...tokens].join(';')}}`
}
