import type { Plugin } from 'vite'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Replaces a module that Slidev's client imports whether or not a deck uses it. */
export interface Stub {
  source: string
  importer: string
  exports: Record<string, string>
  /** Matches templates that need the module after all. */
  usedBy?: RegExp
}

/** `floating-vue`, which the client of TwoSlash registers. */
const TOOLTIP = /twoslash|v-tooltip|\bV(?:Dropdown|Tooltip|Menu)\b|<v-(?:dropdown|tooltip|menu)\b/

export const STUBS: Stub[] = [
  { source: '@shikijs/vitepress-twoslash/client', importer: 'setup/main.ts', exports: { default: '{ install() {} }' }, usedBy: TOOLTIP },
  { source: '@slidev/rough-notation', importer: 'modules/v-mark.ts', exports: { annotate: '() => ({ show() {}, hide() {}, remove() {} })' }, usedBy: /v-mark/ },
  { source: '@vueuse/motion', importer: 'modules/v-motion.ts', exports: { MotionDirective: '() => ({})' }, usedBy: /v-motion/ },
  // Slidev's shortcuts ask it whether drawing is on. Visitors cannot draw.
  { source: '../composables/useDrawings', importer: 'setup/shortcuts.ts', exports: { useDrawings: '() => ({ drawingEnabled: { __v_isRef: true, value: false } })' } },
]

const page = (name: string): Stub => ({ source: `../pages/${name}`, importer: 'setup/routes.ts', exports: { default: '{}' } })

export const PLAY = page('play.vue')

/** Pages that an export does not use. */
const NOT_PRINTED = [PLAY, page('presenter/print.vue')]

const PREFIX = '\0deck-lean:'

interface LeanClientOptions {
  /** Markdown of every slide, and the sources of what may stand on one. */
  templates: string
  roots: string[]
  print: boolean
  warn: (warning: string) => void
}

/** A Vite plugin that leaves unused parts out of the client. Where Slidev has changed, the module stays. */
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
          // Slidev does not declare its modules free of side effects.
          treeshake: { moduleSideEffects: [{ test: /\/@slidev\/(?:client\/composables|parser\/dist)\/|\/drauu\//, sideEffects: false }] },
        },
      },
    }),
    resolveId(source, importer) {
      // Templates are compiled at build time; Slidev asks for the build of Vue with the compiler.
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
