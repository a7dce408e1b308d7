import { toRaw, watch } from 'vue'
import { hasServer, sharedState } from '../slidev.ts'

// Slidev copies every key of its shared state to all windows, by its development server or by BroadcastChannel. Three traps:
// - The state is sent whole: a window may bring an older value back. So values carry an order, and a late one is put right.
// - The server joins a patch to what it has key by key, deeply, and never to `null`. So a value is one text.
// - The plugin's own `$patch` drops what Slidev was about to send. So a patch is sent beside it.
const state = sharedState as unknown as Record<string, unknown>

/** Of `vite-plugin-vue-server-ref`, Slidev's server for shared state. */
const SHARED_STATE_URL = '/@server-reactive/nav'

function send(key: string, text: string, keepalive: boolean): void {
  if (!hasServer) {
    state[key] = text
    return
  }
  toRaw(state)[key] = text
  const body = JSON.stringify({ source: key, patch: { [key]: text }, timestamp: Date.now() })
  void fetch(SHARED_STATE_URL, { method: 'POST', keepalive, headers: { 'Content-Type': 'application/json' }, body }).catch(() => {})
}

export function sharedValue<T>(key: string, isNewer: (value: T, than: T) => boolean = () => true) {
  let newest: { text: string, value: T } | undefined
  const listeners: (() => void)[] = []

  function take(text: unknown): void {
    if (text === newest?.text)
      return
    const value = parse<T>(text)
    if (value !== undefined && (!newest || isNewer(value, newest.value))) {
      newest = { text: text as string, value }
      listeners.forEach(act => act())
    }
    else if (newest) {
      state[key] = newest.text
    }
  }
  take(state[key])
  watch(() => state[key], take, { flush: 'sync' })

  return {
    onArrival: (act: () => void) => void listeners.push(act),
    read: (): T | undefined => newest && structuredClone(newest.value),
    /** `isLast` where the page goes away at this moment. */
    write(value: T, isLast = false): void {
      newest = { text: JSON.stringify(value), value }
      send(key, newest.text, isLast)
    },
  }
}

function parse<T>(text: unknown): T | undefined {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  }
  catch {
    return undefined
  }
}
