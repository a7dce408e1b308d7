/** On plain http, too, where `crypto.randomUUID` does not exist. */
export function createId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Stays the same when this tab is reloaded; another tab has another one. */
export function ensureWindowId(): string {
  const key = 'slidev-rehearsal-window'
  try {
    const id = sessionStorage.getItem(key) ?? createId()
    sessionStorage.setItem(key, id)
    return id
  }
  catch {
    return createId()
  }
}
