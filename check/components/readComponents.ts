import type { Props } from './readProps.ts'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { addonFolder, packageFolder } from '@interview-deck/toolbox/deck/packageFolder'
import { readProps } from './readProps.ts'

interface Component {
  props: Props
  slots?: string[]
}

/** Components that a slide may use, by PascalCase name; with nothing known of them where they are not the deck's own. */
export type Components = Map<string, Component | undefined>

const VUE_BUILTINS = ['Component', 'KeepAlive', 'Slot', 'Suspense', 'Teleport', 'Template', 'Transition', 'TransitionGroup']

/** What Slidev and its router register under other names than those of its files. */
const SLIDEV_ALIASES = ['RouterLink', 'Tweet', 'VDragArrow']

export function readComponents(root: string, addons: string[] = []): Components {
  const slidevs = globSync('*.{vue,ts}', { cwd: join(packageFolder(root, '@slidev/client') ?? root, 'builtin') })
    .filter(file => /^[A-Z]/.test(file) && !file.endsWith('.test.ts'))
    .map(file => file.replace(/\.\w+$/, ''))
  const folders = [...addons.flatMap(name => addonFolder(root, name) ?? []), root]
  const files = folders.flatMap(folder => globSync('components/**/*.vue', { cwd: folder }).map(file => join(folder, file)))
  return new Map([
    ...[...VUE_BUILTINS, ...SLIDEV_ALIASES, ...slidevs].map(name => [name, undefined] as const),
    ...[...readProps(files)].map(([file, props]) => [basename(file, '.vue'), { props, slots: readSlots(file) }] as const),
  ])
}

/** What `layout:` may be, with the slots: the deck's own layouts, its theme's and Slidev's, the first of a name counts. */
export function readLayouts(root: string, theme: string): Map<string, string[] | undefined> {
  const folders = [root, packageFolder(root, `@slidev/theme-${theme}`) ?? root, packageFolder(root, '@slidev/client') ?? root]
  const files = folders.flatMap(folder => globSync('layouts/*.vue', { cwd: folder }).sort().map(file => join(folder, file)))
  // Read backwards, so that the deck's own layout replaces one of the same name.
  return new Map(files.reverse().map(file => [basename(file, '.vue'), readSlots(file)]))
}

const SLOT = /<slot\b([^>]*)>/g
const STATIC_NAME = /(?:^|\s)name="([^"]*)"/

/** Names of the slots in a template, `default` for the one without; nothing where a name is computed, since any may be right then. */
function readSlots(file: string): string[] | undefined {
  const template = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const attributes = [...template.matchAll(SLOT)].map(match => match[1]!)
  if (attributes.some(text => /:name\s*=/.test(text)))
    return undefined
  return [...new Set(attributes.map(text => STATIC_NAME.exec(text)?.[1] ?? 'default'))]
}
