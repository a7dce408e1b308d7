import type { Hearing } from './hearing.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { openBrowserStorage } from '../state/storage.ts'
import { VOICE_FACTOR_ID, voiceFactorCollection } from './calibration.ts'
import { createHearing } from './hearing.ts'
import { listen } from './listen.ts'

export const voiceFactors = () => voiceFactorCollection(openBrowserStorage().storage, deckNamespace())

export function createBrowserHearing(onHeard?: () => void): Hearing {
  return createHearing({ listen, factor: () => voiceFactors().get(VOICE_FACTOR_ID)?.factor ?? 1, onHeard })
}

/** One for the run and its recording, which look at the same. */
export const runHearing: Hearing = createBrowserHearing()
