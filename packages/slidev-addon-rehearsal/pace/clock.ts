export interface Clock {
  /** Milliseconds that only ever grow: what durations are measured with. */
  now: () => number
  /** Milliseconds since 1970. Jumps when the computer's clock is set. */
  wall: () => number
}

export const browserClock: Clock = { now: () => performance.now(), wall: () => Date.now() }
