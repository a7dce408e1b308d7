import type { CapturedSlide } from './captureSlide.ts'
import type { FontCutter } from './fontCutter.ts'
import type { FontFace } from './fontFaces.ts'
import type { FontNames } from './renameFont.ts'
import { createHash } from 'node:crypto'
import { Blob, Face } from 'harfbuzzjs'
import { UserError } from '../cli/userError.ts'
import { unicodeRange } from './fontFaces.ts'

export interface CutFace {
  name: string
  content: Uint8Array
  family: string
  weight: string
  /** Nothing for a face with all of the deck's characters. */
  unicodeRange?: string
}

export interface CutFonts {
  deck: CutFace[]
  /** Faces with one slide's characters, by its number. */
  slides: Map<number, CutFace[]>
}

export interface CutFontsOptions {
  faces: FontFace[]
  others?: readonly string[]
  read: (file: string) => Promise<Uint8Array>
  slides: CapturedSlide[]
  /** Characters of what the application shows beside the slides; in the first family. */
  interfaceText: string
  cutter: FontCutter
  names?: FontNames
}

/** Digits count up and pages turn: any of these may show on any slide. */
const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

/** Cuts the deck's fonts to the characters of each slide, for its first view, and to those of the whole deck, for what follows. */
export async function cutFonts({ faces, others = [], read, slides: captured, interfaceText, cutter, names }: CutFontsOptions): Promise<CutFonts> {
  // A deck without fonts of its own is shown in those of the system.
  if (!faces.length)
    return { deck: [], slides: new Map() }
  const slides = captured.map(slide => ({ ...slide, faces: Object.fromEntries(Object.entries(slide.faces).filter(([family]) => !others.includes(family))) }))
  const used = faces.filter(face => slides.some(slide => slide.faces[face.family]))
  const sources = new Map<FontFace, { font: Uint8Array, coverage: Set<number>, weights?: { min: number, max: number } }>()
  // Another family's missing characters come from a face, too, so each starts from every character of the deck.
  const text = new Set([...ALWAYS, ...interfaceText, ...slides.flatMap(slide => Object.values(slide.faces).flatMap(({ characters }) => [...characters]))])
  for (const face of used) {
    const weights = weightRange(face, slides)
    const font = await cutter.cut(await read(face.file), { characters: text, format: 'truetype', weights, names })
    sources.set(face, { font, coverage: readCoverage(font), weights })
  }

  const missing: string[] = []
  const perSlide = new Map(slides.map(slide => [slide.no, assignCharacters(slide, used, face => sources.get(face)!.coverage, missing)]))
  if (missing.length) {
    throw new UserError([
      ...new Set(missing),
      'Write something else, or add a font that has it to styles/fonts.css.',
    ].join('\n'))
  }
  const cutFace = async (face: FontFace, characters: Iterable<string>, ranged: boolean): Promise<CutFace> => {
    const { font, weights } = sources.get(face)!
    const content = await cutter.cut(font, { characters, format: 'woff2' })
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    return {
      name: `${face.family.toLowerCase().replaceAll(' ', '-')}-${hash}.woff2`,
      content,
      family: face.family,
      weight: weights ? `${weights.min} ${weights.max}` : face.weight,
      unicodeRange: ranged ? unicodeRange(characters) : undefined,
    }
  }

  const cut: CutFonts = { deck: [], slides: new Map() }
  for (const [index, face] of used.entries()) {
    const characters = [...perSlide.values()].flatMap(assigned => [...assigned.get(face) ?? []])
    cut.deck.push(await cutFace(face, [...ALWAYS, ...characters, ...index === 0 ? interfaceText : ''], false))
  }
  await Promise.all([...perSlide].map(async ([no, assigned]) =>
    cut.slides.set(no, await Promise.all([...assigned].map(([face, characters]) => cutFace(face, characters, true))))))
  return cut
}

/** Gives each character of a slide to the family that is named for it, or to the first other one that has it. */
function assignCharacters(slide: CapturedSlide, faces: FontFace[], coverageOf: (face: FontFace) => Set<number>, missing: string[]): Map<FontFace, Set<string>> {
  const assigned = new Map<FontFace, Set<string>>()
  for (const [family, { characters }] of Object.entries(slide.faces)) {
    const own = faces.find(face => face.family === family)
    const candidates = own ? [own, ...faces.filter(face => face !== own)] : faces
    for (const character of characters) {
      // What is not seen (a joiner, a direction) needs no glyph.
      if (/\p{Cf}/u.test(character))
        continue
      const face = candidates.find(face => coverageOf(face).has(character.codePointAt(0)!))
      if (!face) {
        missing.push(`Slide ${slide.no}: no font of the deck has a glyph for "${character}" (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}).`)
        continue
      }
      if (!assigned.has(face))
        assigned.set(face, new Set())
      assigned.get(face)!.add(character)
    }
  }
  return assigned
}

/** The weights in use of a variable face; nothing for a face of one weight. */
function weightRange({ family, weight }: FontFace, slides: CapturedSlide[]): { min: number, max: number } | undefined {
  const [lightest, heaviest] = weight.split(' ').map(Number)
  if (heaviest === undefined)
    return undefined
  const used = slides.flatMap(slide => slide.faces[family]?.weights ?? [])
  return {
    min: Math.max(lightest!, Math.min(...used)),
    max: Math.min(heaviest, Math.max(...used, Math.min(...used) + 1)),
  }
}

/** The code points that a font has glyphs for. HarfBuzz takes anything for a font without characters. */
export function readCoverage(font: Uint8Array): Set<number> {
  const codes = new Set(new Face(new Blob(font)).collectUnicodes())
  if (!codes.size)
    throw new Error('The font has no characters.')
  return codes
}
