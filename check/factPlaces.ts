import type { Place } from './types.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ID = /^\s*(?:\{\s*)?id: '([^']+)'/

/** Where each fact stands, by its id: the line of the ledger's sources that says `id: '…'`. */
export function readFactPlaces(root: string): Map<string, Place> {
  return new Map(globSync('facts/ledger/*.ts', { cwd: root })
    .filter(file => !file.endsWith('.test.ts'))
    .flatMap(file => readFileSync(join(root, file), 'utf8').split('\n').flatMap((text, index) => {
      const id = ID.exec(text)?.[1]
      return id ? [[id, { file, line: index + 1 }] as const] : []
    })))
}
