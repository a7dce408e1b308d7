import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export interface PaperFaces {
  css: string
  files: Map<string, string>
}

const STYLES = 'styles/paper-fonts.css'

/**
 * Reads `styles/paper-fonts.css`, where a deck puts static faces beside its variable ones, which a PDF cannot hold. A font is
 * named from its package (`pretendard/dist/…`), from `public/` (`/fonts/…`) or from the file.
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
