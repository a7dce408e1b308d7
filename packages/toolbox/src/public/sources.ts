import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { listFiles } from './listFiles.ts'
import { referencesOf } from './references.ts'

/** What Slidev and Vite look for by name in the folder of a deck, a theme or an addon. */
const BY_NAME = [
  /^[^/]+\.vue$/,
  /^index\.html$/,
  /^(?:vite|uno|unocss|deck)\.config\.[cm]?[jt]s$/,
  /^styles?\.(?:ts|js|css)$/,
  /^tsconfig\.json$/,
  /^styles\//,
  /^setup\/(?!preparser\.)/,
]
const TEST = /\.(?:test|spec)\.[jt]s$/

const TEXT = /\.(?:[cm]?[jt]sx?|vue|css|scss|html|md|json|svg)$/

interface PublicSourcesOptions {
  root: string
  /** The deck's folder: nothing is taken from outside. */
  deck: string
  /** Markdown of the slides that are copied. */
  slides: string
  layouts: ReadonlySet<string>
  /** Templates of theme and addons, which may use the deck's components. */
  templates: string
}

/**
 * The sources that public slides are made of, by their absolute path: what Slidev looks for by name, the layouts and components that are
 * used, and what any of them imports.
 *
 * @throws UserError where a source refers to a file outside of the deck
 */
export function publicSources({ root, deck, slides, layouts, templates }: PublicSourcesOptions): Map<string, string | undefined> {
  const sources = new Map<string, string | undefined>()
  const files = listFiles(root).filter(file => !TEST.test(file))
  files.filter(file => BY_NAME.some(pattern => pattern.test(file))).forEach(file => take(join(root, file)))
  files.filter(file => /^layouts\/[^/]+\.vue$/.test(file) && layouts.has(basename(file, '.vue'))).forEach(file => take(join(root, file)))
  follow(slides, join(deck, 'slides.md'))

  const components = new Map(files.filter(file => /^components\/.+\.(?:vue|md|[jt]sx?)$/.test(file)).map(file => [join(root, file), namesOf(file)]))
  for (let before = -1; before !== sources.size;) {
    before = sources.size
    const texts = [slides, templates, ...sources.values()].join('\n')
    for (const [path, names] of components) {
      if (!sources.has(path) && names.some(name => new RegExp(`<${name}[\\s/>]|['"\`]${name}['"\`]`).test(texts)))
        take(path)
    }
  }
  return sources

  function take(path: string) {
    if (sources.has(path))
      return
    const text = TEXT.test(path) ? readFileSync(path, 'utf-8') : undefined
    sources.set(path, text)
    if (text !== undefined)
      follow(text, path)
  }

  function follow(text: string, path: string) {
    for (const target of referencesOf(text, path, deck)) {
      const place = relative(deck, target)
      if (place.startsWith('..'))
        throw new UserError(`${relative(deck, path)} refers to ${place}, outside of the deck's folder. Only what lies in the deck is built; copy it there, or make a package of it.`)
      if (!place.split(sep).includes('node_modules') && (!target.endsWith('.md') || /<<</.test(text)))
        take(target)
    }
  }
}

/** What a component may be called in a template: `IncidentWall`, `incident-wall`. */
function namesOf(file: string): string[] {
  const own = basename(file).replace(/\.\w+$/, '')
  const name = own === 'index' ? basename(dirname(file)) : own
  const kebab = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
  return [...new Set([name, kebab, kebab.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())])]
}
