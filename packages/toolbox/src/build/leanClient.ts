import type { Plugin } from 'vite'
import { basename } from 'node:path'
import { changeClient, CHANGED_FILES } from './changeClient.ts'

/** A module that is left out, and what stands in for it. */
interface LeanModule {
  /** Import specifier, or the end of a file's path, of the module that is left out. */
  match: string | RegExp
  /** Source of what stands in; nothing for a style sheet. */
  code: string
  /** Markdown that needs the module after all. */
  usedBy?: RegExp
  /** A template, of a slide or a component, that needs it. */
  directive?: RegExp
  /** Drawing needs it. */
  draws?: true
}

/** What `floating-vue` brings; the client of TwoSlash registers it. */
const TOOLTIP = /v-tooltip|\bV(?:Dropdown|Tooltip|Menu)\b|<v-(?:dropdown|tooltip|menu)\b/

const CODE_BLOCK = /^ *(?:```|~~~)(?!mermaid)/m

/**
 * Slidev's client imports these whether or not a slide uses them: together more than half of what a visitor would load
 * before the deck can be stepped through.
 */
export const UNUSED_MODULES: LeanModule[] = [
  {
    match: '@shikijs/vitepress-twoslash/client',
    code: 'export default { install() {} }',
    usedBy: /twoslash/,
    directive: TOOLTIP,
  },
  {
    match: 'floating-vue',
    code: [
      'import { h } from "vue"',
      'const slot = (_, { slots }) => slots.default?.()',
      'export const Tooltip = slot, Menu = slot, Dropdown = slot',
      'export const recomputeAllPoppers = () => {}',
    ].join('\n'),
    usedBy: /twoslash/,
    directive: TOOLTIP,
  },
  {
    // All that the rest of the client asks of drawing where drawing is off.
    match: /\/useDrawings$/,
    code: [
      'import { ref } from "vue"',
      'const state = { isDrawing: ref(false), drawingEnabled: ref(false), brush: ref({}) }',
      'export const useDrawings = () => state',
    ].join('\n'),
    draws: true,
  },
  {
    match: '@slidev/rough-notation',
    code: 'export const annotate = () => ({ show() {}, hide() {}, remove() {} })',
    directive: /v-mark/,
  },
  {
    match: '@vueuse/motion',
    code: 'export const MotionDirective = () => ({})',
    directive: /v-motion/,
  },
  { match: '@shikijs/magic-move/style.css', code: '', usedBy: CODE_BLOCK },
  { match: '@shikijs/vitepress-twoslash/style.css', code: '', usedBy: /twoslash/ },
  { match: /^markdown-it-github-alerts\/.*\.css$/, code: '', usedBy: /^ *> *\[!/m },
  { match: './shiki-twoslash.css', code: '', usedBy: /twoslash/ },
  { match: './katex.css', code: '', usedBy: /\$/ },
  { match: './code.css', code: '', usedBy: CODE_BLOCK },
]

const PREFIX = '\0deck-lean:'

/** Options of {@link leanClient}. */
export interface LeanClientOptions {
  /** Markdown of every slide, to see what is used. */
  markdown: string
  /** Sources of the components, layouts and layers that may stand on a slide. */
  components: string
  /** Whether a visitor may draw. */
  draws: boolean
}

/** A Vite plugin that leaves out of the client what no slide of this deck uses. For builds without the presenter's pages. */
export function leanClient({ markdown, components, draws }: LeanClientOptions): Plugin {
  const unused = UNUSED_MODULES.filter(module => !(module.usedBy?.test(markdown) || module.directive?.test(markdown + components) || (module.draws && draws)))

  return {
    name: 'deck:lean-client',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // Templates are compiled when the deck is built; Slidev asks for the build of Vue that brings the compiler along.
      if (source.endsWith('vue/dist/vue.esm-bundler.js'))
        return source.replace('vue.esm-bundler.js', 'vue.runtime.esm-bundler.js')
      // For one function that stands in a module without a YAML parser, too.
      if (source === '@slidev/parser/core' && importer?.includes('/@slidev/client/'))
        return this.resolve('@slidev/parser/utils', importer, { ...options, skipSelf: true })
      const index = unused.findIndex(({ match }) => typeof match === 'string'
        ? source === match
        : match.test(source))
      if (index >= 0 && (!source.startsWith('.') || importer?.includes('/@slidev/client/')))
        return `${PREFIX}${index}${source.endsWith('.css') ? '.css' : ''}`
    },
    load(id) {
      if (id.startsWith(PREFIX))
        return unused[Number.parseInt(id.slice(PREFIX.length))]!.code
    },
    transform: {
      order: 'pre',
      filter: {
        id: CHANGED_FILES,
      },
      handler: (code, id) => changeClient(code, basename(id)),
    },
  }
}
