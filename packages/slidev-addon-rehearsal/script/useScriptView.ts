import type { Ref } from 'vue'
import type { SpeakerSettings } from './scriptView.ts'
import { ref } from 'vue'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { clampSize, DEFAULT_SPEAKER, nextDepth, SPEAKER_ID, speakerCollection, TEXT_SIZES } from './scriptView.ts'

export interface Speaker {
  settings: Ref<SpeakerSettings>
  change: (settings: Partial<SpeakerSettings>) => void
  toggleLarge: () => void
  deepen: () => void
  toggleScrolling: () => void
  /** @param steps +1 larger, −1 smaller */
  resize: (steps: number) => void
}

let speaker: Speaker | undefined

/** How the speaker looks at the script; one state for bar, keys and panel, kept in this browser. */
export function useSpeaker(): Speaker {
  speaker ??= createSpeaker()
  return speaker
}

function createSpeaker(): Speaker {
  const collection = speakerCollection(openBrowserStorage().storage, deckNamespace())
  const settings = ref<SpeakerSettings>({ ...DEFAULT_SPEAKER, ...collection.get(SPEAKER_ID) })

  function change(changed: Partial<SpeakerSettings>): void {
    settings.value = { ...settings.value, ...changed }
    collection.put(SPEAKER_ID, settings.value)
  }

  return {
    settings,
    change,
    toggleLarge: () => change({ large: !settings.value.large }),
    deepen: () => change({ depth: nextDepth(settings.value.depth) }),
    toggleScrolling: () => change({ scrolls: !settings.value.scrolls }),
    resize: steps => change({ size: clampSize(settings.value.size + steps * TEXT_SIZES.step) }),
  }
}
