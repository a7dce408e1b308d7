import type { CapturedSlide } from './captureSlide.ts'
import type { SubsetFont } from './createSubsetter.ts'
import type { FontFace } from './fontFaces.ts'
import type { MissingGlyph, PlaceOf } from './glyphs.ts'
import type { FontNames } from './renameFont.ts'
import { createHash } from 'node:crypto'
import { Blob, Face } from 'harfbuzzjs'
import { unicodeRange } from './fontFaces.ts'
import { needsGlyph, refuseMissing, resolveFamilies } from './glyphs.ts'

export interface SubsetFace {
  name: string
  content: Uint8Array
  family: string
  weight: string
  /** Nothing for a face with all of the deck's characters. */
  unicodeRange?: string
}

export interface SubsetFonts {
  deck: SubsetFace[]
  /** Faces with one slide's characters, by its number. */
  slides: Map<number, SubsetFace[]>
}

interface SubsetFontsOptions {
  faces: FontFace[]
  /** Families that the deck does not cut: libraries' (KaTeX), and what may depend on the machine. */
  others?: readonly string[]
  placeOf: PlaceOf
  read: (file: string) => Promise<Uint8Array>
  slides: CapturedSlide[]
  /** Characters of what the application shows beside the slides; in the first family. */
  interfaceText: string
  subset: SubsetFont
  names?: FontNames
}

/** Digits count up and pages turn: any of these may show on any slide. */
const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

/** Subsets of the deck's fonts: one per slide for the first view, one for the whole deck. */
export async function subsetFonts({ faces, others = [], read, slides: captured, placeOf, interfaceText, subset, names }: SubsetFontsOptions): Promise<SubsetFonts> {
  // Without fonts of its own, a deck uses the system's.
  if (!faces.length)
    return { deck: [], slides: new Map() }
  const own = [...new Set(faces.map(({ family }) => family))]
  const slides = resolveFamilies(captured, { own, others }, placeOf)
  const used = faces.filter(({ family }) => slides.some(slide => Object.keys(slide.faces).some(families => families.split(', ').includes(family))))
  const sources = new Map<FontFace, { font: Uint8Array, coverage: Set<number>, weights?: { min: number, max: number } }>()
  // Another family's missing characters come from a face, too, so each starts from every character of the deck.
  const text = new Set([...ALWAYS, ...interfaceText, ...slides.flatMap(slide => Object.values(slide.faces).flatMap(({ characters }) => [...characters]))])
  for (const face of used) {
    const weights = weightRange(face, slides)
    const font = await subset(await read(face.file), { characters: text, format: 'truetype', weights, names })
    sources.set(face, { font, coverage: readCoverage(font), weights })
  }

  const missing: MissingGlyph[] = []
  const perSlide = new Map(slides.map(slide => [slide.no, assignCharacters(slide, used, face => sources.get(face)!.coverage, missing)]))
  refuseMissing(missing, placeOf)
  const cutFace = async (face: FontFace, characters: Iterable<string>, ranged: boolean): Promise<SubsetFace> => {
    const { font, weights } = sources.get(face)!
    const content = await subset(font, { characters, format: 'woff2' })
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    return {
      name: `${face.family.toLowerCase().replaceAll(' ', '-')}-${hash}.woff2`,
      content,
      family: face.family,
      weight: weights ? `${weights.min} ${weights.max}` : face.weight,
      unicodeRange: ranged ? unicodeRange(characters) : undefined,
    }
  }

  const cut: SubsetFonts = { deck: [], slides: new Map() }
  for (const [index, face] of used.entries()) {
    const characters = [...perSlide.values()].flatMap(assigned => [...assigned.get(face) ?? []])
    cut.deck.push(await cutFace(face, [...ALWAYS, ...characters, ...index === 0 ? interfaceText : ''], false))
  }
  await Promise.all([...perSlide].map(async ([no, assigned]) =>
    cut.slides.set(no, await Promise.all([...assigned].map(([face, characters]) => cutFace(face, characters, true))))))
  return cut
}

/** Assigns each character of a slide to the first of its families that has it. */
function assignCharacters(slide: CapturedSlide, faces: FontFace[], coverageOf: (face: FontFace) => Set<number>, missing: MissingGlyph[]): Map<FontFace, Set<string>> {
  const assigned = new Map<FontFace, Set<string>>()
  for (const [families, { characters }] of Object.entries(slide.faces)) {
    const candidates = families.split(', ').flatMap(family => faces.filter(face => face.family === family))
    for (const character of characters) {
      const having = candidates.filter(face => coverageOf(face).has(character.codePointAt(0)!))
      if (!having.length && needsGlyph(character))
        missing.push({ no: slide.no, character })
      // Each weight of a family is a face of its own, unless one face has all.
      for (const face of having.filter(({ family }) => family === having[0]!.family)) {
        if (!assigned.has(face))
          assigned.set(face, new Set())
        assigned.get(face)!.add(character)
      }
    }
  }
  return assigned
}

/** The weights in use of a variable face; nothing for a face of one weight. */
function weightRange({ family, weight }: FontFace, slides: CapturedSlide[]): { min: number, max: number } | undefined {
  const [lightest, heaviest] = weight.split(' ').map(Number)
  if (heaviest === undefined)
    return undefined
  const used = slides.flatMap(slide => Object.entries(slide.faces).flatMap(([families, { weights }]) => families.split(', ').includes(family) ? weights : []))
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
