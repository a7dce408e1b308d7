import type { WindowEntry, WindowLink } from './windowState.ts'
import { configs } from '@slidev/client'
// Slidev's development server stores values and sends them to all windows, on other devices too.
import kept from 'server-ref:shared'
import { computed } from 'vue'
import { createWindowState } from './windowState.ts'

let windows: ReturnType<typeof createWindowState> | undefined

/**
 * What was done to an exhibit, shared with the deck's other windows and kept while its slide is dropped; nothing where it is as it begins.
 * `read` takes what another window sent, or says by `undefined` that it cannot be used.
 */
export function useExhibitState<T>(key: string, read: (value: unknown) => T | undefined) {
  // Not `crypto.randomUUID`: on plain http there is none.
  const own = windows ??= createWindowState(__SLIDEV_HAS_SERVER__ ? serverLink() : channelLink(), crypto.getRandomValues(new Uint32Array(2)).join('-'))
  return {
    state: computed(() => parse(own.read(key), read)),
    set: (state: T) => own.write(key, JSON.stringify(state)),
    reset: () => own.write(key, ''),
  }
}

function parse<T>(json: string | undefined, read: (value: unknown) => T | undefined): T | undefined {
  try {
    return json ? read(JSON.parse(json)) : undefined
  }
  catch {
    return undefined
  }
}

function serverLink(): WindowLink {
  return {
    send: (key, entry) => void kept.$patch({ [key]: entry }).catch(() => {}),
    listen(receive) {
      const receiveAll = (entries: object) => Object.entries(entries).forEach(([key, entry]) => receive(key, entry))
      receiveAll(kept.value ?? {})
      kept.$onPatch(receiveAll)
    },
  }
}

/** Between this deck's windows in one browser; other decks of the same address have other titles. */
function channelLink(): WindowLink {
  let channel: BroadcastChannel | undefined
  try {
    channel = new BroadcastChannel(`${configs.title} - exhibits`)
  }
  catch {
    // From a file, some browsers have none; the exhibit then works in its own window.
  }
  return {
    send: (key, entry) => channel?.postMessage({ key, entry }),
    listen(receive, ask) {
      channel?.addEventListener('message', ({ data }: MessageEvent<{ key?: string, entry?: WindowEntry } | undefined>) => data?.key ? receive(data.key, data.entry) : ask())
      channel?.postMessage({})
    },
  }
}
