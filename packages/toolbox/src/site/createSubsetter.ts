import type { FontNames } from './renameFont.ts'
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFont } from './renameFont.ts'
import { packWoff2 } from './woff2.ts'

/** Raise when fonts come out differently though nothing else in the key has changed. */
const FORMAT = 2

interface SubsetOptions {
  characters: Iterable<string>
  format: 'woff2' | 'truetype'
  weights?: { min: number, max: number }
  /** Names that the subset must not have. */
  names?: FontNames
}

export type SubsetFont = ReturnType<typeof createSubsetter>

/** Makes what reduces a font to some characters, with HarfBuzz; results are kept in `folder`. A character without a glyph is left out. */
export function createSubsetter(folder: string) {
  const hashes = new WeakMap<Uint8Array, string>()
  const hashOf = (font: Uint8Array) => hashes.get(font) ?? hashes.set(font, hash('sha256', font)).get(font)!
  return async (font: Uint8Array, { characters, format, weights, names = [] }: SubsetOptions): Promise<Uint8Array> => {
    const text = [...new Set(characters)].sort().join('')
    const key = hash('sha256', JSON.stringify([FORMAT, hashOf(font), text, format, weights, names])).slice(0, 20)
    const file = join(folder, `${key}.${format}`)
    if (existsSync(file))
      return readFile(file)
    const { default: subsetFont } = await import('subset-font')
    const plain = await subsetFont(Buffer.from(font.buffer, font.byteOffset, font.byteLength), text, {
      targetFormat: 'truetype',
      ...weights && { variationAxes: { wght: weights } },
      // What the deck's style sheets ask for, and what shapes text by default.
      keepFeatures: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'ss05', 'tnum'],
      noHinting: true,
      // Where the licence can be read; the others that HarfBuzz keeps say name, copyright and version.
      preserveNameIds: [14],
    })
    renameFont(plain, names)
    const subset = format === 'woff2' ? await packWoff2(plain) : plain
    await mkdir(folder, { recursive: true })
    await writeFile(file, subset)
    return subset
  }
}
