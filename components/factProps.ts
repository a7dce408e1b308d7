/** A value read from the ledger, or what is wrong with the props that asked for it. */
export type Read<T> = { value: T, error?: undefined } | { value?: undefined, error: string }

/** Turns the ledger's error about an unknown id or aspect into something that a slide can show. */
export function readFact<T>(read: () => T): Read<T> {
  try {
    return { value: read() }
  }
  catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
