import { toRaw, watch } from 'vue'
import { hasServer, sharedState } from '../slidev.ts'

/**
 * Slidev copies every key of its shared state to all windows, by its development server or by BroadcastChannel; the
 * addon's keys travel with them. Three traps, all met here:
 *
 * - The state is sent whole, and often (with every move of the presenter's mouse). What a window sends before the latest
 *   word of another has reached it brings an older one back. So each text carries an order, and a late one is put right.
 * - The server joins a patch to what it has key by key, deeply, and never to `null`. So a value is one text.
 * - The plugin's own `$patch` drops what Slidev was about to send. So a patch is sent beside it, and the key is set where
 *   nothing watches.
 */
const state = sharedState as unknown as Record<string, unknown>

/** Where Slidev's server takes the shared state, whole or in part (`vite-plugin-vue-server-ref`). */
const SHARED_STATE_URL = '/@server-reactive/nav'

function send(key: string, text: string, keepalive: boolean): void {
  if (!hasServer) {
    state[key] = text
    return
  }
  toRaw(state)[key] = text
  const body = JSON.stringify({ source: key, patch: { [key]: text }, timestamp: Date.now() })
  // The server may be gone for a moment; the next message carries on.
  void fetch(SHARED_STATE_URL, { method: 'POST', keepalive, headers: { 'Content-Type': 'application/json' }, body }).catch(() => {})
}

export interface SharedValue<T> {
  /** The latest that has arrived here. */
  read: () => T | undefined
  write: (value: T) => void
  /** As `write`, from a page that goes away at this moment. */
  writeLast: (value: T) => void
  /** Calls back when another window's value arrives. */
  onArrival: (act: () => void) => void
}

/**
 * One value that all windows share.
 *
 * @param key its name in Slidev's shared state
 * @param isNewer whether the first value was written after the second
 */
export function sharedValue<T>(key: string, isNewer: (value: T, than: T) => boolean): SharedValue<T> {
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

  function keep(value: T): string {
    const text = JSON.stringify(value)
    newest = { text, value }
    return text
  }

  return {
    onArrival: act => void listeners.push(act),
    read: () => newest && structuredClone(newest.value),
    write: value => send(key, keep(value), false),
    writeLast: value => send(key, keep(value), true),
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
