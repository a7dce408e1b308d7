import type { MermaidConfig } from 'mermaid'
import type { DiagramOptions } from './mermaidBlocks.ts'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from '../deck/packageFolder.ts'

/** Raise when drawings change although the hashed inputs have not. */
const FORMAT = 3

export function openDiagramCache(root: string, config: MermaidConfig) {
  const folder = cacheFolder(root, 'deck-diagrams')
  const fonts = readStyles(root, 'fonts.css')
  const require = createRequire(join(root, 'package.json'))
  const constants = JSON.stringify([
    FORMAT,
    config,
    fonts,
    ...['mermaid', ...packagesIn(fonts)].map(name => require(`${name}/package.json`).version),
  ])
  const fileOf = (key: string) => join(folder, `${key}.svg`)

  return {
    key(code: string, options: DiagramOptions) {
      const hash = createHash('sha256').update(JSON.stringify([constants, code.trim(), options])).digest('hex')
      return `diagram-${hash.slice(0, 10)}`
    },
    read(key: string) {
      return existsSync(fileOf(key)) ? readFileSync(fileOf(key), 'utf-8') : undefined
    },
    write(key: string, svg: string) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(fileOf(key), svg)
    },
  }
}

export function readStyles(root: string, name: string): string {
  const file = join(root, 'styles', name)
  return existsSync(file) ? readFileSync(file, 'utf-8') : ''
}

function packagesIn(css: string): string[] {
  return [...css.matchAll(/url\(["']?((?:@[\w-]+\/)?[\w-]+)\//g)].map(match => match[1]!)
}
