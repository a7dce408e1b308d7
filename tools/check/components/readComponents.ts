import type { Props } from './readProps.ts'
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readProps } from './readProps.ts'

/** Components that a slide may use, by PascalCase name; without props where they are not the deck's own. */
export type Components = Map<string, Props | undefined>

/** Components that Vue itself brings. */
const VUE_BUILTINS = ['Component', 'KeepAlive', 'Slot', 'Suspense', 'Teleport', 'Template', 'Transition', 'TransitionGroup']

/** What Slidev and its router register under other names than those of its files. */
const SLIDEV_ALIASES = ['RouterLink', 'Tweet', 'VDragArrow']

/** The deck's components with their props, and the names of those that Slidev and Vue bring. */
export function readComponents(root: string): Components {
  const components: Components = new Map()
  for (const name of [...VUE_BUILTINS, ...SLIDEV_ALIASES, ...builtinsOfSlidev(root)])
    components.set(name, undefined)
  const files = globSync('components/**/*.vue', { cwd: root }).map(file => join(root, file))
  for (const [file, props] of readProps(files))
    components.set(basename(file, '.vue'), props)
  return components
}

function builtinsOfSlidev(root: string): string[] {
  const folder = join(root, 'node_modules/@slidev/client/builtin')
  return globSync('*.{vue,ts}', { cwd: folder })
    .filter(file => !file.endsWith('.test.ts'))
    .map(file => file.replace(/\.\w+$/, ''))
    .filter(name => /^[A-Z]/.test(name))
}

/** Names that `layout:` may have: the deck's own layouts, its theme's and Slidev's. */
export function readLayouts(root: string, theme: string): string[] {
  const folders = [
    join(root, 'layouts'),
    join(root, 'node_modules/@slidev', `theme-${theme}`, 'layouts'),
    join(root, 'node_modules/@slidev/client/layouts'),
  ]
  const names = folders.filter(folder => existsSync(folder)).flatMap(folder => globSync('*.vue', { cwd: folder }))
  return [...new Set(names.map(name => name.replace('.vue', '')))].sort()
}
