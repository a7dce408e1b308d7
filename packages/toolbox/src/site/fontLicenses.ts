import type { DeckFace } from '../deck/deckFaces.ts'
import type { FontNames } from './renameFont.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { FONT_STYLES, readDeckFaces } from '../deck/deckFaces.ts'

export interface FontLicense {
  family: string
  /** Package and version, or the font's path in the project. */
  source: string
  reserved: string[]
  text?: string
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|ofl)/i

/**
 * Reads the licence of every family in `styles/fonts.css`: the licence file nearest to the font's own.
 *
 * @throws UserError where a family has a reserved name of its font: what a build ships is cut, a modified version
 */
export async function readFontLicenses(root: string): Promise<FontLicense[]> {
  const licenses = await Promise.all(readDeckFaces(root).map(face => readLicense(root, face)))
  return licenses.filter(({ family }, index) => licenses.findIndex(other => other.family === family) === index)
}

export function fontNames(licenses: FontLicense[]): FontNames {
  return licenses.flatMap(({ reserved }) => reserved)
}

async function readLicense(root: string, { family, file, line }: DeckFace): Promise<FontLicense> {
  const { text, source } = await lookUp(root, file)
  const reserved = readReservedFontNames(text ?? '')
  const taken = reserved.find(name => family.toLowerCase().includes(name.toLowerCase()))
  if (taken)
    throw new UserError(`${FONT_STYLES}:${line}: the family "${family}" has the name that its licence reserves for the unmodified font ("${taken}"). A build cuts the font and must call it something else: name the family, and what refers to it, "Deck Sans", for example.`)
  return { family, source, reserved, text }
}

async function lookUp(root: string, file: string): Promise<Pick<FontLicense, 'text' | 'source'>> {
  let text: string | undefined
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const isEnd = folder === root || folder === dirname(folder)
    const isPackage = existsSync(join(folder, 'package.json'))
    // The project's own licence is not its fonts'.
    const name = !isEnd && (await readdir(folder).catch(() => [])).find(name => LICENSE_FILE.test(name))
    if (name)
      text ??= (await readFile(join(folder, name), 'utf-8')).trim()
    if (isPackage && !isEnd) {
      const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf-8'))
      if (name)
        return { text, source: `${name} ${version}` }
    }
    if (isEnd)
      return { text, source: relative(root, file) }
  }
}

/** From the head of an Open Font License, as in `with Reserved Font Name Pretendard.` or `… Names "A" and "B"`. */
export function readReservedFontNames(license: string): string[] {
  return [...license.matchAll(/with Reserved Font Names?\s+([^\n]+)/gi)].flatMap(([, list]) =>
    list!.split(/,|\band\b/).map(name => name.replace(/["'“”‘’.]/g, '').trim()).filter(Boolean))
}
