export interface Clock {
  /** Milliseconds that only ever grow, from any origin: what durations are measured with. */
  now: () => number
  /** Milliseconds since 1970: what a run is dated with. Jumps when the computer's clock is set. */
  wall: () => number
}

export const browserClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
}
