import type { Clock } from '../../packages/slidev-addon-rehearsal/pace/clock.ts'

export interface FakeClock extends Clock {
  pass: (ms: number) => void
  setWall: (wall: number) => void
  reload: () => void
}

export function createFakeClock(wall = Date.UTC(2025, 8, 30, 10)): FakeClock {
  let now = 1000
  return {
    now: () => now,
    wall: () => wall,
    pass(ms) {
      now += ms
      wall += ms
    },
    setWall: value => void (wall = value),
    reload: () => void (now = 0),
  }
}
