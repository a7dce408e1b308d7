import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const IMPORT = /(?:\bfrom|\bimport)\s*(?:\(\s*)?'(\.[^']+)'/g

it.each(['slidev-addon-rehearsal', 'toolbox/src'])('%s has no circle of folders', (name) => {
  const root = join(import.meta.dirname, name)
  /** A folder, or a file beside the folders. */
  const partOf = (file: string) => relative(root, file).split('/')[0]!
  const needs = new Map<string, Set<string>>()
  for (const path of globSync('**/*.{ts,vue}', { cwd: root, exclude: ['node_modules/**', '**/*.test.ts'] })) {
    const file = join(root, path)
    const needed = needs.get(partOf(file)) ?? new Set()
    for (const [, specifier] of readFileSync(file, 'utf-8').matchAll(IMPORT))
      needed.add(partOf(join(dirname(file), specifier!)))
    needs.set(partOf(file), needed)
  }
  expect([...needs.values()].filter(needed => needed.size > 1).length).toBeGreaterThan(5)
  const circles = new Set<string>()
  const done = new Set<string>()
  const follow = (path: string[]) => {
    for (const next of needs.get(path.at(-1)!) ?? []) {
      if (next !== path.at(-1) && path.includes(next))
        circles.add([...path.slice(path.indexOf(next)), next].join(' → '))
      else if (!done.has(next) && next !== path.at(-1))
        follow([...path, next])
    }
    done.add(path.at(-1)!)
  }
  for (const part of needs.keys())
    follow([part])
  expect([...circles]).toEqual([])
})
