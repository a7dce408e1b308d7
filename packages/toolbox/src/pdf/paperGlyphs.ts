import type { Page } from 'playwright-core'
import type { PageWatch } from '../browser/watchPage.ts'
import type { SubsetFont } from '../site/createSubsetter.ts'
import type { PlaceOf, SlideFaces } from '../site/glyphs.ts'
import type { FontNames } from '../site/renameFont.ts'
import { readFile } from 'node:fs/promises'
import { localFamilies, readDeckFaces } from '../deck/deckFaces.ts'
import { needsGlyph, refuseMissing, resolveFamilies } from '../site/glyphs.ts'
import { readFaces } from '../site/readFaces.ts'
import { readCoverage } from '../site/subsetFonts.ts'
import { PAPER_STYLES } from './paperFaces.ts'

interface PaperGlyphsOptions {
  root: string
  page: Page
  watch: PageWatch
  headmatter: Record<string, any>
  placeOf: PlaceOf
  subset: SubsetFont
  names: FontNames
  /** The same as `servePrint` uses, so that its cached subsets are found. */
  characters: Set<string>
}

/** @throws UserError that names each slide with a character or a family that no font of the deck has: paper shows nothing there */
export async function refuseBlankText({ root, page, watch, headmatter, placeOf, subset, names, characters }: PaperGlyphsOptions): Promise<void> {
  const faces = readDeckFaces(root)
  if (!faces.length)
    return
  const own = [...new Set(faces.map(({ family }) => family))]
  const { pages, loaded } = await watch.answer(page.evaluate<{ pages: SlideFaces[], loaded: string[] }>(`(${readPages})(${readFaces})`))
  const slides = resolveFamilies(pages, { own, others: [...loaded.filter(family => !own.includes(family)), ...localFamilies(headmatter)] }, placeOf)
  // A variable face is not printed; its static replacement has the same characters.
  const paper = readDeckFaces(root, PAPER_STYLES)
  const files = new Map(own.map(family => [family, [paper, faces].map(list => list.filter(face => face.family === family).map(({ file }) => file)).find(list => list.length)!]))
  const coverage = new Map(await Promise.all([...files].map(async ([family, paths]) => {
    const fonts = await Promise.all(paths.map(async path => readCoverage(await subset(await readFile(path), { characters, format: 'truetype', names }))))
    return [family, fonts] as const
  })))
  refuseMissing(slides.flatMap(({ no, faces }) => Object.entries(faces).flatMap(([families, { characters }]) =>
    [...characters]
      .filter(character => needsGlyph(character) && !families.split(', ').some(family => coverage.get(family)!.some(codes => codes.has(character.codePointAt(0)!))))
      .map(character => ({ no, character })))), placeOf)
}

/** Runs in the browser, so it uses nothing from outside. */
function readPages(read: typeof readFaces): { pages: SlideFaces[], loaded: string[] } {
  return {
    pages: [...document.querySelectorAll('.print-slide-container')].map(container => ({ no: Number.parseInt(container.id), faces: read(container) })),
    loaded: [...document.fonts].map(({ family }) => family.replace(/["']/g, '')),
  }
}
