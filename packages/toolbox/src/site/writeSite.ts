import type { ViteBuildResult } from '../build/viteBuild.ts'
import type { CapturedSite } from './captureSite.ts'
import type { CutFonts } from './cutFonts.ts'
import type { FontFace, TakenFaces } from './fontFaces.ts'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../deck/packageFolder.ts'
import { captureSite } from './captureSite.ts'
import { cutFonts } from './cutFonts.ts'
import { DECK_FONTS } from './faceRules.ts'
import { createFontCutter } from './fontCutter.ts'
import { takeFontFaces } from './fontFaces.ts'
import { fontNames, readFontLicenses } from './fontLicenses.ts'
import { hostFiles } from './hostFiles.ts'
import { readInterfaceText } from './interfaceText.ts'
import { writeLicenses } from './licenses.ts'
import { writeServiceWorker } from './offline.ts'
import { planPages } from './planPages.ts'
import { NOT_FOUND_TEXT } from './renderNotFound.ts'
import { PAGE_TEXT } from './renderPage.ts'
import { PREVIEWS } from './siteFiles.ts'
import { writePages } from './writePages.ts'

export interface WriteSiteOptions {
  /** Folder that holds `slides.md`. */
  root: string
  /** Folder with what Vite built; becomes the site. */
  dir: string
  base: string
  /** Absolute address at which the site will stand. */
  site?: string
  noindex: boolean
  build: ViteBuildResult
  onProgress?: (step: string) => void
  /** How long a slide may take, in milliseconds. */
  patience?: number
  /** Stops the work. */
  signal?: AbortSignal
}

/** Makes a static site of a built application: a page for every address, cut fonts, previews, host settings, offline. */
export async function writeSite(options: WriteSiteOptions): Promise<void> {
  const { root, dir, base, site, build, onProgress, patience, signal } = options
  const pages = planPages(build)

  onProgress?.('Drawing each slide\'s page')
  const captured = await captureSite({
    dir,
    base,
    build,
    previews: site ? pages.filter(page => page.isLanding).map(page => page.no) : [],
    patience,
    signal,
  })

  onProgress?.('Cutting the fonts')
  const licenses = await readFontLicenses(root)
  const { faces, others } = await takeFaces(dir, build.chunks.styles, licenses.map(({ family }) => family))
  const fonts = await cutFonts({
    faces,
    others,
    read: file => readFile(join(dir, 'assets', file)),
    slides: captured.slides,
    interfaceText: await readInterfaceText(dir) + Object.values({ ...PAGE_TEXT, ...NOT_FOUND_TEXT }).join(''),
    cutter: createFontCutter(cacheFolder(root, 'deck-fonts')),
    names: fontNames(licenses),
  })
  await replaceFonts(dir, faces, fonts)

  const images = await writePreviews(dir, captured)
  await writePages(options, { captured, fonts, images })
  onProgress?.('Preparing for hosts and for offline use')
  for (const [name, content] of Object.entries(hostFiles(options)))
    await writeFile(join(dir, name), content)
  await writeServiceWorker({ dir, base })
  await writeLicenses({ root, dir, cutFonts: true })
}

async function takeFaces(dir: string, styles: string[], families: string[]): Promise<Omit<TakenFaces, 'css'>> {
  const taken = await Promise.all(styles.map(async (name) => {
    const { css, ...rest } = takeFontFaces(await readFile(join(dir, name), 'utf-8'), families)
    await writeFile(join(dir, name), css)
    return rest
  }))
  return { faces: taken.flatMap(({ faces }) => faces), others: taken.flatMap(({ others }) => others) }
}

/** The faces with all characters are files; a slide's own stand in its page. */
async function replaceFonts(dir: string, faces: FontFace[], fonts: CutFonts) {
  await Promise.all(faces.map(face => rm(join(dir, 'assets', face.file), { force: true })))
  await mkdir(join(dir, DECK_FONTS), { recursive: true })
  await Promise.all(fonts.deck.map(font => writeFile(join(dir, DECK_FONTS, font.name), font.content)))
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
