import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

type Loader = () => Promise<{ default: Component }>

const loaders: Loader[] = []

/**
 * The part of an exhibit that is fetched only when its slide is near: the code of all slides is loaded ahead, and this must not
 * come along.
 */
export function lazyExhibit(load: Loader): Component {
  loaders.push(load)
  return defineAsyncComponent(load)
}

/**
 * Fetches the exhibits of the slides whose code is there. Right after the first slide's code was loaded that means its own:
 * the application then replaces the shown page without a gap.
 */
export async function loadExhibits(): Promise<void> {
  await Promise.all(loaders.map(load => load().catch(() => {})))
}
