import type { Hearing } from './hearing.ts'
import { createHearing } from './hearing.ts'
import { listen } from './listen.ts'

export function createBrowserHearing(onHeard?: () => void): Hearing {
  return createHearing(listen, onHeard)
}

/** One for the run and its recording, which look at the same. */
export const runHearing: Hearing = createBrowserHearing()
