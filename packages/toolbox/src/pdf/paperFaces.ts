import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The deck's own faces for paper. */
export interface PaperFaces {
  /** Rules that ask for each font by its file name alone. */
  css: string
  /** Path of each font by that name. */
  files: Map<string, string>
}

const STYLES = 'styles/paper-fonts.css'

/**
 * Reads `styles/paper-fonts.css`, where a deck puts static faces beside its variable ones, which a PDF cannot hold (see
 * `facesForPaper`). A font is named from its package (`pretendard/dist/…`), from `public/` (`/fonts/…`) or from the file.
 *
 * @param root folder that holds `slides.md`
 */
export function readPaperFaces(root: string): PaperFaces {
  const file = join(root, STYLES)
  const files = new Map<string, string>()
  if (!existsSync(file))
    return { css: '', files }
  const require = createRequire(join(root, 'package.json'))
  const css = readFileSync(file, 'utf-8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => {
    const path = url.startsWith('/') ? join(root, 'public', url) : url.startsWith('.') ? join(dirname(file), url) : require.resolve(url)
    files.set(basename(path), path)
    return `url('/${basename(path)}')`
  })
  return { css, files }
}
