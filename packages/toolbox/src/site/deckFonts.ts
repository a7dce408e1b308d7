import type { BuiltDeck } from './builtDeck.ts'
import type { CapturedSlide } from './captureSlide.ts'
import type { SubsetFonts } from './subsetFonts.ts'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localFamilies } from '../deck/deckFaces.ts'
import { cacheFolder } from '../deck/packageFolder.ts'
import { slidePlace } from '../deck/slidePlace.ts'
import { createSubsetter } from './createSubsetter.ts'
import { takeFontFaces } from './fontFaces.ts'
import { fontNames, readFontLicenses } from './fontLicenses.ts'
import { subsetFonts } from './subsetFonts.ts'

interface TakeDeckFontsOptions {
  root: string
  dir: string
  build: Pick<BuiltDeck, 'chunks' | 'slides' | 'headmatter'>
  slides: CapturedSlide[]
  /** Words of pages that are no part of the application. */
  words?: string
}

/** Removes the deck's own faces from Vite's build, and subsets them. */
export async function takeDeckFonts({ root, dir, build, slides, words = '' }: TakeDeckFontsOptions): Promise<SubsetFonts> {
  const licenses = await readFontLicenses(root)
  const taken = await Promise.all(build.chunks.styles.map(async (name) => {
    const taken = takeFontFaces(await readFile(join(dir, name), 'utf-8'), licenses.map(({ family }) => family))
    await writeFile(join(dir, name), taken.css)
    return taken
  }))
  const faces = taken.flatMap(({ faces }) => faces)
  const fonts = await subsetFonts({
    faces,
    others: [...taken.flatMap(({ others }) => others), ...localFamilies(build.headmatter)],
    placeOf: (no, hint) => slidePlace(build.slides.find(slide => slide.no === no)!, hint),
    read: file => readFile(join(dir, 'assets', file)),
    slides,
    interfaceText: await readInterfaceText(dir) + words,
    subset: createSubsetter(cacheFolder(root, 'deck-fonts')),
    names: fontNames(licenses),
  })
  await Promise.all(faces.map(face => rm(join(dir, 'assets', face.file), { force: true })))
  return fonts
}

/** Every Hangul syllable that the built application could ever show: those in its scripts. */
async function readInterfaceText(dir: string): Promise<string> {
  return [...await readScriptCharacters(dir)].filter(character => /\p{Script=Hangul}/u.test(character)).sort().join('')
}

/** Every character beyond ASCII in the scripts of a built application, slides included. */
export async function readScriptCharacters(dir: string): Promise<Set<string>> {
  const scripts = (await readdir(join(dir, 'assets'), { recursive: true })).filter(file => file.endsWith('.js'))
  const texts = await Promise.all(scripts.map(file => readFile(join(dir, 'assets', file), 'utf-8')))
  return new Set(texts.map(text => text.replace(/[\0-\x7F]+/g, '')).join(''))
}
