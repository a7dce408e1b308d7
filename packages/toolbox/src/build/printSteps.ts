import type { Plugin } from 'vite'

const FILE = /\/@slidev\/client\/internals\/PrintSlide\.vue$/
const ASKS = 'const { isPrintWithClicks } = useNav()'

/** A Vite plugin by which a slide with `printSteps: true` in its frontmatter is printed on a page for each of its clicks. */
export function printSteps(warn: (warning: string) => void): Plugin {
  return {
    name: 'deck:print-steps',
    enforce: 'pre',
    transform: {
      filter: { id: FILE },
      handler(code) {
        if (code.includes(ASKS)) {
          return code.replace(ASKS, `const __nav = useNav()
const isPrintWithClicks = __computed(() => __nav.isPrintWithClicks.value || route.meta.slide.frontmatter.printSteps === true)`)
            .replace('<script setup lang="ts">', '<script setup lang="ts">\nimport { computed as __computed } from \'vue\'')
        }
        warn(`Slidev has changed: its client no longer has "${ASKS}", so a slide with \`printSteps: true\` is printed on one page.`)
      },
    },
  }
}
