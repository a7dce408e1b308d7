import type { Component } from 'vue'
import { defineComponent, h, markRaw, shallowRef } from 'vue'

type Loader = () => Promise<{ default: Component }>

/** Exhibits of the slides whose code is there. */
const exhibits: { fetch: () => Promise<unknown>, isLoaded: () => boolean }[] = []

/** Stands in an exhibit's place until it comes; on a screen that is nothing. */
const Waiting = () => h('p', { class: 'exhibit-waiting' }, '화면에서 이 장을 한 번 열면 함께 인쇄됩니다.')

/**
 * The part of an exhibit that is fetched only when its slide is near: the code of all slides is loaded ahead, and this must not
 * come along. Unlike Vue's own asynchronous component it is drawn at once where it has come already.
 */
export function lazyExhibit(load: Loader): Component {
  const loaded = shallowRef<Component>()
  let fetching: Promise<unknown> | undefined
  const fetch = () => fetching ??= load().then(
    ({ default: component }) => loaded.value = markRaw(component),
    // Another visit of the slide tries again.
    () => fetching = undefined,
  )
  exhibits.push({ fetch, isLoaded: () => loaded.value !== undefined })
  return defineComponent({
    inheritAttrs: false,
    setup(_, { attrs }) {
      void fetch()
      return () => loaded.value ? h(loaded.value, attrs) : h(Waiting)
    },
  })
}

/**
 * Fetches the exhibits of the slides whose code is there. Right after the first slide's code was loaded that means its own:
 * the application then replaces the shown page without a gap.
 */
export async function loadExhibits(): Promise<void> {
  await Promise.all(exhibits.map(({ fetch }) => fetch()))
}

/**
 * A browser does not wait with printing until something has been fetched, so the key that prints is held back until then.
 * From the browser's menu, what has not come says so on its page.
 */
export function fetchBeforePrinting(target: Window): void {
  target.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || exhibits.every(({ isLoaded }) => isLoaded()))
      return
    event.preventDefault()
    void loadExhibits().then(() => target.print())
  })
}
