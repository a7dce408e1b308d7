import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const FONT_STYLES = 'styles/fonts.css'

export interface DeckFace {
  family: string
  file: string
  line: number
}

export function readDeckFaces(root: string, styles = FONT_STYLES): DeckFace[] {
  const path = join(root, styles)
  const css = existsSync(path) ? readFileSync(path, 'utf-8') : ''
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(({ 0: rule, index }) => {
    const family = rule.match(/font-family:\s*["']?([^;"']+)/)?.[1]?.trim()
    const url = rule.match(/url\(["']?([^)"']+)/)?.[1]
    return family && url ? [{ family, file: fontFile(root, url), line: css.slice(0, index).split('\n').length }] : []
  })
}

/** A font is named from its package (`pretendard/dist/…`), from `public/` (`/fonts/…`) or from the style sheet. */
export function fontFile(root: string, url: string): string {
  if (url.startsWith('/'))
    return join(root, 'public', url)
  return url.startsWith('.') ? join(root, dirname(FONT_STYLES), url) : createRequire(join(root, 'package.json')).resolve(url)
}

/** Families that may depend on the machine. */
export function localFamilies({ fonts }: Record<string, any>): string[] {
  return familiesOf(fonts?.local)
}

export function familiesOf(value: unknown): string[] {
  return [value ?? []].flat().flatMap(names => String(names).split(',')).map(name => name.trim().replace(/^["']|["']$/g, '')).filter(Boolean)
}
