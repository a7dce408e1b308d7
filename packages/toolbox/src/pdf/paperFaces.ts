import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fontFile } from '../deck/deckFaces.ts'

export type PaperFaces = ReturnType<typeof readPaperFaces>

export const PAPER_STYLES = 'styles/paper-fonts.css'

/**
 * Reads `styles/paper-fonts.css`, where a deck puts static faces beside its variable ones, which a PDF cannot hold. A font is
 * named from its package (`pretendard/dist/…`), from `public/` (`/fonts/…`) or from the file.
 */
export function readPaperFaces(root: string) {
  const file = join(root, PAPER_STYLES)
  const files = new Map<string, string>()
  if (!existsSync(file))
    return { css: '', files }
  const css = readFileSync(file, 'utf-8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => {
    const path = fontFile(root, url)
    files.set(basename(path), path)
    return `url('/${basename(path)}')`
  })
  return { css, files }
}
