import type { Plugin } from 'vite'

const ASKS = 'const { isPrintWithClicks } = useNav()'
const LOOKS = '[thisPage, currentPage, currentClicks].filter(Boolean),'
const ENTERS = 'const variantEnter = {'
const WAITS = 'motion.apply(visibility'

/** Changes to Slidev's client for paper, by file. */
const CHANGES: Record<string, [text: string, replacement: string, without: string][]> = {
  'internals/PrintSlide.vue': [
    ['<script setup lang="ts">', '<script setup lang="ts">\nimport { computed as __computed } from \'vue\'', 'a slide with `printSteps: true` is printed on one page'],
    [ASKS, `const __nav = useNav()
const isPrintWithClicks = __computed(() => __nav.isPrintWithClicks.value || route.meta.slide.frontmatter.printSteps === true)`, 'a slide with `printSteps: true` is printed on one page'],
  ],
  // The number of clicks is known once the slide is mounted; on paper nothing animates or scrolls into view.
  'modules/v-motion.ts': [
    [LOOKS, `${LOOKS.replace('].filter', ', () => resolvedClickMap.get(el)?.visibilityState.value, () => clicks.map(({ info }) => info?.isActive.value)].filter')}`, 'what `v-motion` moves is printed as before its clicks'],
    [WAITS, WAITS.replace('apply', 'set'), 'what `v-motion` moves is printed as before its clicks'],
    [ENTERS, `${ENTERS} ...props.visible, ...props.visibleOnce, ...props['visible-once'],`, 'what `v-motion` shows when it is seen is not printed'],
  ],
}

/** A Vite plugin for paper: every slide as it is after its last click, and one with `printSteps: true` on a page for each of them. */
export function printClicks(warn: (warning: string) => void): Plugin {
  return {
    name: 'deck:print-clicks',
    enforce: 'pre',
    transform: {
      filter: { id: /\/@slidev\/client\/(?:internals\/PrintSlide\.vue|modules\/v-motion\.ts)$/ },
      handler(code, id) {
        return CHANGES[id.split('/').slice(-2).join('/')]!.reduce((changed, [text, replacement, without]) => {
          if (!changed.includes(text))
            warn(`Slidev has changed: its client no longer has "${text}", so ${without}.`)
          return changed.replace(text, () => replacement)
        }, code)
      },
    },
  }
}
