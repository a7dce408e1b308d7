import type { Hearing } from './hearing.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { createHearing } from './hearing.ts'
import { listen } from './listen.ts'
import { createSpeakerStore } from './speaker.ts'

export const speakerStore = () => createSpeakerStore(openBrowserStorage().storage, deckNamespace())

/** Listens with this browser's microphone, by this speaker's factor. */
export function createBrowserHearing(onHeard?: () => void): Hearing {
  return createHearing({ listen, factor: () => speakerStore().read()?.factor ?? 1, onHeard })
}

/** Beside a run: one a window, because the run and its recording look at the same. */
export const runHearing: Hearing = createBrowserHearing()
