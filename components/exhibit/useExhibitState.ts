import type { ComputedRef } from 'vue'
import type { ExhibitStore } from './exhibitStore.ts'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { createExhibitStore } from './exhibitStore.ts'
import { openWindowBoard } from './windowBoard.ts'

let store: ExhibitStore | undefined

/** Exhibits that are on the page, by key. */
const mounted = new Map<string, Set<() => void>>()

function listen(key: string, act: () => void): () => void {
  const acts = mounted.get(key) ?? new Set()
  mounted.set(key, acts.add(act))
  return () => acts.delete(act)
}

export interface ExhibitState<T> {
  /** Nothing where the exhibit is as it begins. */
  state: ComputedRef<T | undefined>
  /** When another window's change arrived, in milliseconds of this machine's wall clock; nothing for one's own. */
  receivedAt: ComputedRef<number | undefined>
  set: (state: T) => void
  reset: () => void
}

/**
 * What was done to an exhibit: shared with the deck's other windows and kept while its slide is dropped.
 *
 * @param key the exhibit's name
 * @param read takes what another window sent, or says by `undefined` that it cannot be used
 */
export function useExhibitState<T>(key: string, read: (value: unknown) => T | undefined): ExhibitState<T> {
  store ??= createExhibitStore(openWindowBoard(), createWriter())
  const own = store
  const current = shallowRef({ json: own.read(key), receivedAt: undefined as number | undefined })
  onScopeDispose(own.onChange(key, () => current.value = { json: own.read(key), receivedAt: Date.now() }))
  // Several of one exhibit are in a window: the presenter's view shows the next slide, too.
  onScopeDispose(listen(key, () => current.value = { json: own.read(key), receivedAt: undefined }))

  function write(json: string): void {
    own.write(key, json)
    mounted.get(key)!.forEach(act => act())
  }

  return {
    state: computed(() => parse(current.value.json, read)),
    receivedAt: computed(() => current.value.receivedAt),
    set: state => write(JSON.stringify(state)),
    reset: () => write(''),
  }
}

function parse<T>(json: string, read: (value: unknown) => T | undefined): T | undefined {
  if (!json)
    return undefined
  try {
    return read(JSON.parse(json))
  }
  catch {
    return undefined
  }
}

/** A name for this window that no other has; also on plain http, where `crypto.randomUUID` does not exist. */
function createWriter(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')
}
