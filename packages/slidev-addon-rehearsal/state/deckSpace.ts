import { configs } from '../slidev.ts'
import { tryStorage } from './storage.ts'

let browser: ReturnType<typeof tryStorage> | undefined

export function deckSpace() {
  browser ??= tryStorage(() => window.localStorage)
  return { ...browser, namespace: `slidev-rehearsal/${encodeURIComponent(deckLabel().id)}` }
}

/** The id is `rehearsal: { id: … }` in the headmatter, or else the title. */
export function deckLabel(): { title: string, id: string } {
  const { title = '', rehearsal: { id } = {} } = configs as { title?: string, rehearsal?: { id?: unknown } }
  return { title, id: typeof id === 'string' && id ? id : title || 'deck' }
}
