import type { TextFaces } from './readFaces.ts'
import { UserError } from '../cli/userError.ts'

export interface SlideFaces {
  no: number
  faces: TextFaces
}

/** Where a slide is written, or the line of it that has `hint`. */
export type PlaceOf = (no: number, hint?: string) => string

/**
 * The slides with their characters by the families that may show them: of those that are named, the ones that the deck supplies.
 *
 * @throws UserError where text is set in a family that only some machines have
 */
export function resolveFamilies<Slide extends SlideFaces>(slides: Slide[], { own, others }: { own: readonly string[], others: readonly string[] }, placeOf: PlaceOf): Slide[] {
  const problems = new Set<string>()
  const settled = slides.map((slide) => {
    const faces: TextFaces = {}
    for (const [named, { characters, weights }] of Object.entries(slide.faces)) {
      const supplied = named.split(', ').filter(family => own.includes(family) || others.includes(family))
      if (others.includes(supplied[0]!))
        continue
      if (!supplied.length)
        problems.add(`${placeOf(slide.no, characters.trim()[0])}: text is set in "${named.split(', ')[0]}", which no @font-face of the deck supplies: another machine shows it in another face, or not at all.`)
      const families = supplied.filter(family => own.includes(family)).join(', ')
      const known = faces[families]
      faces[families] = { characters: [...new Set((known?.characters ?? '') + characters)].join(''), weights: [...new Set([...known?.weights ?? [], ...weights])].sort((a, b) => a - b) }
    }
    return { ...slide, faces }
  })
  if (problems.size)
    throw new UserError([...problems, `Name ${own.join(', ')} (fonts: in the headmatter, or a style), or add a face to styles/fonts.css. What may depend on the machine is listed in the headmatter, fonts: local.`].join('\n'))
  return settled
}

/** Invisible characters (joiners, directions, variations) need no glyph. */
export function needsGlyph(character: string): boolean {
  return !/[\p{Cf}\p{Variation_Selector}\s]/u.test(character)
}

export interface MissingGlyph {
  no: number
  character: string
}

/** @throws UserError that names each character that no font has, with its slide */
export function refuseMissing(missing: MissingGlyph[], placeOf: PlaceOf): void {
  if (missing.length) {
    throw new UserError([
      ...new Set(missing.map(({ no, character }) => `${placeOf(no, character)}: no font of the deck has a glyph for "${character}" (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}).`)),
      'Write something else, or add a font that has it to styles/fonts.css.',
    ].join('\n'))
  }
}
