import type { Plugin } from 'vite'

/** A module that is left out, and what stands in for it. */
interface LeanModule {
  /** Import specifier, or the end of a file's path, of the module that is left out. */
  match: string | RegExp
  /** Source of what stands in; nothing for a style sheet. */
  code: string
  /** Markdown that needs the module after all. */
  usedBy?: RegExp
}

const CODE_BLOCK = /^ *(?:```|~~~)(?!mermaid)/m

/**
 * Slidev's client imports these whether or not a slide uses them: together more than half of what a visitor would load
 * before the deck can be stepped through.
 */
const UNUSED_MODULES: LeanModule[] = [
  {
    match: '@shikijs/vitepress-twoslash/client',
    code: 'export default { install() {} }',
    usedBy: /twoslash/,
  },
  {
    match: 'floating-vue',
    code: [
      'import { h } from "vue"',
      'const slot = (_, { slots }) => slots.default?.()',
      'export const Tooltip = slot, Menu = slot, Dropdown = slot',
      'export const recomputeAllPoppers = () => {}',
    ].join('\n'),
    usedBy: /twoslash|v-tooltip/,
  },
  {
    // All that the rest of the client asks of drawing where drawing is off.
    match: /\/useDrawings$/,
    code: [
      'import { ref } from "vue"',
      'const state = { isDrawing: ref(false), drawingEnabled: ref(false), brush: ref({}) }',
      'export const useDrawings = () => state',
    ].join('\n'),
  },
  {
    match: '@slidev/rough-notation',
    code: 'export const annotate = () => ({ show() {}, hide() {}, remove() {} })',
    usedBy: /v-mark/,
  },
  {
    match: '@vueuse/motion',
    code: 'export const MotionDirective = () => ({})',
    usedBy: /v-motion/,
  },
  { match: './InfoDialog.vue', code: 'export default () => null' },
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
}

/** A Vite plugin that leaves out of the client what no slide of this deck uses. For builds without the presenter's pages. */
export function leanClient({ markdown }: LeanClientOptions): Plugin {
  const unused = UNUSED_MODULES.filter(({ usedBy }) => !usedBy?.test(markdown))

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
        id: /\/@slidev\/client\/(?:internals\/Controls|internals\/SlideContainer|internals\/SlidesShow|pages\/play)\.vue$/,
      },
      handler: (code, id) => id.endsWith('SlideContainer.vue')
        ? startAtWindowSize(code)
        : id.endsWith('SlidesShow.vue')
          ? drawNeighboursAhead(code)
          : deferDialogs(code),
    },
  }
}

/** Dialogs and the bar of buttons open on demand: they load after the slide is there. */
const DEFERRED = /^import (ContextMenu|Goto|InfoDialog|QuickOverview|NavControls) from '(.+)'$/gm

function deferDialogs(code: string): string {
  return code
    .replace(DEFERRED, 'const $1 = __defer(() => import(\'$2\'))')
    .replace('<script setup lang="ts">', '<script setup lang="ts">\nimport { defineAsyncComponent as __defer } from \'vue\'')
}

/**
 * A slide's container measures itself after it has been drawn, and until then scales the slide to nothing. The main one
 * fills the window, whose size is known.
 */
function startAtWindowSize(code: string): string {
  return replaceOnce(code, 'useElementSize(container)', 'useElementSize(container, props.isMain ? { width: window.innerWidth, height: window.innerHeight } : undefined)')
}

/**
 * Slidev draws every slide, hidden, three seconds after the first, and with each key press the neighbours of the new one
 * before it shows it. Here only the code of all slides is loaded ahead. Neighbours are drawn once the slide has been
 * painted, and laid out too, unseen, so that a key press has only to uncover one; all are drawn when the deck is printed.
 *
 * Vue's TransitionGroup asks the browser for the style and place of each slide, twice, before it shows the next one.
 * `styles/motion.css` has the next slide fade in without it.
 */
function drawNeighboursAhead(code: string): string {
  return [
    [`  preloadRoute(prevRoute.value)
  preloadRoute(nextRoute.value)
`, ''],
    ['routes.forEach(preloadRoute)', 'routes.forEach(route => route.load())'],
    ['// preload images', `
const __ready = shallowRef<SlideRoute[]>([])
const __whenIdle = window.requestIdleCallback ?? window.setTimeout
__watch(currentSlideRoute, () => requestAnimationFrame(() => __whenIdle(() => {
  const near = [prevRoute.value, currentSlideRoute.value, nextRoute.value]
  near.forEach(preloadRoute)
  __ready.value = near
})), { immediate: true })
window.addEventListener('beforeprint', () => slides.value.forEach(preloadRoute))
// preload images`],
    ['import { computed,', 'import { watch as __watch, computed,'],
    [':is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? \'div\' : TransitionGroup"', 'is="div" class="deck-ahead"'],
    ['v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"', ''],
    ['tag="div"', ''],
    ['@after-leave="onAfterLeave"', ''],
    // A class, as Vue renders a component with a directive again at every press.
    ['v-show="route === currentSlideRoute"', ':class="route === currentSlideRoute ? \'\' : __ready.includes(route) ? \'deck-ahead__waiting\' : \'deck-ahead__far\'"'],
  ].reduce((changed, [part, replacement]) => replaceOnce(changed, part!, replacement!), code)
}

function replaceOnce(code: string, part: string, replacement: string): string {
  if (!code.includes(part))
    throw new Error(`Slidev's client has changed, it no longer has: ${part}`)
  return code.replace(part, replacement)
}
