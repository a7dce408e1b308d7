import type { ScriptView } from './scriptView.ts'
import { createGlobalState } from '@vueuse/core'
import { ref } from 'vue'
import { deckSpace } from '../state/deckSpace.ts'
import { clampSize, DEFAULT_VIEW, nextDepth, TEXT_SIZES, VIEW_ID, viewCollection } from './scriptView.ts'

export const useScriptView = createGlobalState(() => {
  const collection = viewCollection(deckSpace())
  const settings = ref<ScriptView>({ ...DEFAULT_VIEW, ...collection.get(VIEW_ID) })

  function change(changed: Partial<ScriptView>): void {
    settings.value = { ...settings.value, ...changed }
    // A view that cannot be stored lasts as long as the window.
    collection.put(VIEW_ID, settings.value)
  }

  return {
    settings,
    change,
    toggleLarge: () => change({ large: !settings.value.large }),
    deepen: () => change({ depth: nextDepth(settings.value.depth) }),
    resize: (steps: number) => change({ size: clampSize(settings.value.size + steps * TEXT_SIZES.step) }),
  }
})
