/** Draws that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  number: (below: number) => number
  pick: <T>(items: readonly T[]) => T
  bytes: (length: number) => Uint8Array
}

/** The generator known as mulberry32: small, and good enough to vary requests. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    pick: items => items[number(items.length)]!,
    bytes: length => Uint8Array.from({ length }, () => number(256)),
  }
}
