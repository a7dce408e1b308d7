export type Read<T> = { value: T, error?: undefined } | { value?: undefined, error: string }

/** Turns an error of the ledger into something that a slide can show. */
export function readFact<T>(read: () => T): Read<T> {
  try {
    return { value: read() }
  }
  catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
