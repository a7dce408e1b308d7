import type { Plugin } from 'vite'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Stands in for a module that Slidev's client imports whether or not a deck uses it. */
export interface Stub {
  source: string
  /** The file of Slidev's client that has it. */
  importer: string
  exports: Record<string, string>
  /** Templates that need the module after all. */
  usedBy?: RegExp
}

/** `floating-vue`, which the client of TwoSlash registers. */
const TOOLTIP = /twoslash|v-tooltip|\bV(?:Dropdown|Tooltip|Menu)\b|<v-(?:dropdown|tooltip|menu)\b/

export const STUBS: Stub[] = [
  { source: '@shikijs/vitepress-twoslash/client', importer: 'setup/main.ts', exports: { default: '{ install() {} }' }, usedBy: TOOLTIP },
  { source: '@slidev/rough-notation', importer: 'modules/v-mark.ts', exports: { annotate: '() => ({ show() {}, hide() {}, remove() {} })' }, usedBy: /v-mark/ },
  { source: '@vueuse/motion', importer: 'modules/v-motion.ts', exports: { MotionDirective: '() => ({})' }, usedBy: /v-motion/ },
  // Slidev's keys ask it whether somebody is drawing. A visitor's page has nothing to draw with.
  { source: '../composables/useDrawings', importer: 'setup/shortcuts.ts', exports: { useDrawings: '() => ({ drawingEnabled: { __v_isRef: true, value: false } })' } },
]

const page = (name: string): Stub => ({ source: `../pages/${name}`, importer: 'setup/routes.ts', exports: { default: '{}' } })

export const PLAY = page('play.vue')

/** What an export is not printed from. */
const NOT_PRINTED = [PLAY, page('presenter/print.vue')]

const PREFIX = '\0deck-lean:'

interface LeanClientOptions {
  /** Markdown of every slide, and the sources of what may stand on one. */
  templates: string
  roots: string[]
  print: boolean
  warn: (warning: string) => void
}

/** A Vite plugin that leaves out of the client what no slide uses. Where Slidev has changed, the module stays. */
export function leanClient({ templates, roots, print, warn }: LeanClientOptions): Plugin {
  const hasVisitorPage = roots.some(root => existsSync(join(root, 'client/VisitorPage.vue')))
  const stubs = [...STUBS.filter(({ usedBy }) => !usedBy?.test(templates)), ...print ? NOT_PRINTED : hasVisitorPage ? [PLAY] : []]
  const found = new Set<Stub>()

  return {
    name: 'deck:lean-client',
    enforce: 'pre',
    config: () => ({
      build: {
        rolldownOptions: {
          // Slidev does not say it of its own modules: what is imported for one function brings no other.
          treeshake: { moduleSideEffects: [{ test: /\/@slidev\/(?:client\/composables|parser\/dist)\/|\/drauu\//, sideEffects: false }] },
        },
      },
    }),
    resolveId(source, importer) {
      // Templates are compiled when the deck is built; Slidev asks for the build of Vue that brings the compiler along.
      if (source.endsWith('vue/dist/vue.esm-bundler.js'))
        return source.replace('vue.esm-bundler.js', 'vue.runtime.esm-bundler.js')
      const stub = stubs.find(stub => stub.source === source && importer?.replaceAll('\\', '/').endsWith(`/@slidev/client/${stub.importer}`))
      if (stub && fits(stub, readFileSync(importer!, 'utf-8'))) {
        found.add(stub)
        return `${PREFIX}${stubs.indexOf(stub)}`
      }
    },
    load(id) {
      if (id.startsWith(PREFIX))
        return Object.entries(stubs[Number(id.slice(PREFIX.length))]!.exports).map(([name, value]) => name === 'default' ? `export default ${value}` : `export const ${name} = ${value}`).join('\n')
    },
    buildEnd() {
      for (const { source, importer } of stubs.filter(stub => !found.has(stub)))
        warn(`Slidev has changed: ${importer} of its client no longer imports ${source} as it did, so that stays in the build, which may be slower to load.`)
    },
  }
}

/** Whether all that an importer asks for is there. */
export function fits({ source, exports }: Stub, importer: string): boolean {
  const [, clause = ''] = importer.match(new RegExp(`import\\s+(?!type\\s)([^'";]+?)\\s+from\\s+['"]${RegExp.escape(source)}['"]`)) ?? []
  const names = clause.match(/\{([^}]*)\}/)?.[1]?.split(',').map(name => name.trim().split(/\s/)[0]!).filter(Boolean)
  return (names ?? ['default']).every(name => name in exports)
}
