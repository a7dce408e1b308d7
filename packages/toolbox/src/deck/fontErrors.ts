import type { SourceSlideInfo } from '@slidev/types'
import type { DeckError } from './deckError.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { countLines } from '../text/markdown.ts'
import { familiesOf, localFamilies } from './deckFaces.ts'
import { addonFolders, themeFolder } from './packageFolder.ts'

const GENERIC = /^(?:ui-[\w-]+|system-ui|sans-serif|serif|monospace|cursive|math|emoji|none)$/i

/** Families that the headmatter names without an @font-face in deck, theme or addon: what they look like depends on the machine. */
export function fontErrors(root: string, { raw, start, frontmatter }: Pick<SourceSlideInfo, 'raw' | 'start' | 'frontmatter'>): Omit<DeckError, 'file'>[] {
  const { fonts, theme, addons } = frontmatter
  const named = ['sans', 'serif', 'mono', 'custom'].flatMap(key => familiesOf(fonts?.[key]).map(family => ({ key, family })))
  if (!named.length)
    return []
  const folders = [root, themeFolder(root, theme), ...addonFolders(root, addons)].filter(folder => folder !== undefined)
  const styles = folders.flatMap(folder => globSync('{style.css,styles/**/*.css}', { cwd: folder }).map(file => readFileSync(join(folder, file), 'utf-8')))
  const supplied = [...styles.join('\n').matchAll(/@font-face\s*\{[^}]*font-family:\s*["']?([^;"'}]+)/g)].map(match => match[1]!.trim())
  const local = localFamilies(frontmatter)
  return named.filter(({ family }) => !GENERIC.test(family) && !supplied.includes(family) && !local.includes(family)).map(({ key, family }) => ({
    line: start + 1 + countLines(raw.slice(0, Math.max(0, raw.indexOf(family)))),
    message: `fonts: ${key} names "${family}", and no @font-face provides it${supplied.length ? `; nearest: ${closest(family, supplied)}` : ''}. Add an @font-face to styles/fonts.css (from a package, or public/), or name the family in fonts: local where it may depend on the machine`,
  }))
}
