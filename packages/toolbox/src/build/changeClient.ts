import { basename } from 'node:path'

/** Files of Slidev's client that a shared deck has changed. */
export const CHANGED_FILES = /\/@slidev\/client\/(?:internals\/Controls|internals\/SlideContainer|internals\/SlidesShow|pages\/play)\.vue$/

/**
 * Changes a file of Slidev's client so that the first view and each key press have less to do.
 *
 * @param code the file's source
 * @param name one of the names that `CHANGED_FILES` ends in, like `play.vue`
 * @throws {Error} that names what it looked for in vain, where Slidev has changed
 */
export function changeClient(code: string, name: string): string {
  switch (name) {
    case 'SlideContainer.vue': return startAtWindowSize(code)
    case 'SlidesShow.vue': return drawNeighboursAhead(code)
    case 'Controls.vue': return defer(code, ['./ContextMenu.vue', './Goto.vue', './InfoDialog.vue', './QuickOverview.vue'])
    case 'play.vue': return defer(code, ['../internals/NavControls.vue'])
    default: throw new Error(`There is no change for ${name}.`)
  }
}

/** Dialogs and the bar of buttons open on demand: their code loads after the slide is there. */
function defer(code: string, files: string[]): string {
  return files.reduce((changed, file) => {
    const name = basename(file, '.vue')
    return replaceOnce(changed, `import ${name} from '${file}'`, `const ${name} = __defer(() => import('${file}'))`)
  }, replaceOnce(code, '<script setup lang="ts">', '<script setup lang="ts">\nimport { defineAsyncComponent as __defer } from \'vue\''))
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
 * A slide further away is dropped, as each one that is there costs every key press something: it starts anew when the
 * visitor comes back.
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
window.addEventListener('beforeprint', () => {
  slides.value.forEach(preloadRoute)
  __ready.value = slides.value
})
// preload images`],
    ['r.meta?.__preloaded || r === currentSlideRoute.value', '__ready.value.includes(r) || r === currentSlideRoute.value'],
    ['import { computed,', 'import { watch as __watch, computed,'],
    [':is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? \'div\' : TransitionGroup"', 'is="div" class="deck-ahead"'],
    ['v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"', ''],
    ['tag="div"', ''],
    ['@after-leave="onAfterLeave"', ''],
    // A class, as Vue renders a component with a directive again at every press.
    ['v-show="route === currentSlideRoute"', ':class="{ \'deck-ahead__waiting\': route !== currentSlideRoute }"'],
  ].reduce((changed, [part, replacement]) => replaceOnce(changed, part!, replacement!), code)
}

function replaceOnce(code: string, part: string, replacement: string): string {
  if (!code.includes(part))
    throw new Error(`Slidev's client has changed, it no longer has: ${part}`)
  return code.replace(part, replacement)
}
