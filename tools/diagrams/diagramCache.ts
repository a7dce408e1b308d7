import type { MermaidConfig } from 'mermaid'
import type { DiagramOptions } from './mermaidBlocks.ts'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { mermaidConfig } from './mermaidConfig.ts'
import { readTokens } from './tokens.ts'

/** Raise when drawings come out differently though nothing that `key` hashes has changed. */
const FORMAT = 2

export interface DiagramCache {
  /** The configuration that the deck's tokens give. */
  config: MermaidConfig
  /** Names a drawing by everything that it depends on; usable as an id in a document. */
  key: (code: string, options: DiagramOptions) => string
  read: (key: string) => string | undefined
  write: (key: string, svg: string) => void
}

/** Opens the drawings of earlier builds of the deck in `root`. */
export function openDiagramCache(root: string): DiagramCache {
  const require = createRequire(join(root, 'package.json'))
  const folder = join(root, 'node_modules/.cache/deck-diagrams')
  const config = mermaidConfig(readTokens(readFileSync(join(root, 'styles/tokens.css'), 'utf-8')))
  const constants = JSON.stringify([
    FORMAT,
    config,
    readFileSync(join(root, 'styles/fonts.css'), 'utf-8'),
    ...['mermaid', 'pretendard', '@fontsource/noto-serif-kr'].map(name => require(`${name}/package.json`).version),
  ])
  const fileOf = (key: string) => join(folder, `${key}.svg`)

  return {
    config,
    key(code, options) {
      const hash = createHash('sha256').update(JSON.stringify([
        constants,
        code.trim(),
        options,
      ])).digest('hex')
      return `diagram-${hash.slice(0, 10)}`
    },
    read(key) {
      return existsSync(fileOf(key))
        ? readFileSync(fileOf(key), 'utf-8')
        : undefined
    },
    write(key, svg) {
      mkdirSync(folder, {
        recursive: true,
      })
      writeFileSync(fileOf(key), svg)
    },
  }
}
