import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// What makes the packages a toolbox: nothing in them reaches into the deck or past another's door, and none needs itself. That
// each declares what it imports is for knip to say.
const HERE = import.meta.dirname
/** What tests of all parts have in common. */
const SUPPORT = resolve(HERE, '../tests/support')
const IMPORT = /^\s*(?:(?:import|export)\b[^'"\n]+\bfrom\s*|import\s*)['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm

interface Package {
  folder: string
  name: string
  exports: Record<string, string>
  imports: { file: string, specifier: string }[]
}

const packages = globSync('*/package.json', { cwd: HERE }).map((file): Package => {
  const folder = dirname(join(HERE, file))
  const { name, exports = {} } = JSON.parse(readFileSync(join(HERE, file), 'utf-8'))
  const sources = globSync('**/*.{ts,vue}', { cwd: folder, exclude: ['node_modules/**'] })
  const imports = sources.flatMap(source => [...readFileSync(join(folder, source), 'utf-8').matchAll(IMPORT)].map(match => ({ file: join(folder, source), specifier: (match[1] ?? match[2])! })))
  return { folder, name, exports, imports }
})
const byName = new Map(packages.map(one => [one.name, one]))

const place = (file: string) => relative(HERE, file)
const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

describe.each(packages.map(one => [one.name, one] as const))('%s', (_, { folder, imports }) => {
  it('stays inside its folder', () => {
    const outside = imports.filter(({ file, specifier }) => {
      const target = resolve(dirname(file), specifier)
      return specifier.startsWith('.') && !target.startsWith(`${folder}/`) && !(file.endsWith('.test.ts') && dirname(target) === SUPPORT)
    })
    expect(outside.map(({ file, specifier }) => `${place(file)} imports ${specifier}`)).toEqual([])
  })

  it('goes through the doors of the others', () => {
    const past = imports.filter(({ specifier }) => {
      const other = byName.get(packageOf(specifier))
      const door = other && other.exports[`.${specifier.slice(other.name.length)}`]
      return other && !(door && existsSync(join(other.folder, door)))
    })
    expect(past.map(({ file, specifier }) => `${place(file)} imports ${specifier}`)).toEqual([])
  })
})

it('has no circle of packages', () => {
  const needs = new Map(packages.map(({ name, imports }) => [name, new Set(imports.map(({ specifier }) => packageOf(specifier)).filter(other => other !== name && byName.has(other)))]))
  const circles: string[] = []
  const follow = (path: string[]) => {
    for (const next of needs.get(path.at(-1)!) ?? []) {
      if (path.includes(next))
        circles.push([...path.slice(path.indexOf(next)), next].join(' → '))
      else
        follow([...path, next])
    }
  }
  packages.forEach(({ name }) => follow([name]))
  expect(circles).toEqual([])
})

it('has a door for whatever somebody uses, and no other', () => {
  const root = resolve(HERE, '..')
  const deck = globSync('{.,bench,check,components,scripts,setup,styles,tests}/**/*.{ts,vue}', { cwd: root, exclude: ['node_modules/**', 'packages/**', 'out/**', 'dist*/**', '.cache/**'] })
  const used = new Set([
    ...packages.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
    ...deck.flatMap(file => [...readFileSync(join(root, file), 'utf-8').matchAll(IMPORT)].map(match => match[1] ?? match[2])),
  ])
  const idle = packages.flatMap(({ name, exports }) => Object.keys(exports).filter(door => door !== './package.json').map(door => name + door.slice(1)).filter(specifier => !used.has(specifier)))
  expect(idle).toEqual([])
})
