import { expect, it } from 'vitest'
import { playFrom } from './playFrom.ts'

/** Plays 12 s, and believes what the file claims until it was sent beyond that. */
class FakePlayer extends EventTarget {
  readyState = 0
  duration = Number.NaN
  seeks = 0
  plays = false
  private time = 0
  constructor(claimed: number) {
    super()
    queueMicrotask(() => {
      this.readyState = 1
      this.duration = claimed
      this.dispatchEvent(new Event('loadedmetadata'))
    })
  }

  get currentTime() {
    return this.time
  }

  set currentTime(seconds) {
    this.seeks++
    if (seconds > 1e6)
      this.duration = 12
    this.time = Math.min(seconds, this.duration)
    queueMicrotask(() => this.dispatchEvent(new Event('seeked')))
  }

  async play() {
    this.plays = true
  }
}

it.each([[Infinity, 2], [1, 2], [40, 2], [12.4, 1]])('lands at the moment in a file of 12 s that claims %s s', async (claimed, seeks) => {
  const player = new FakePlayer(claimed)
  await playFrom(player, 7500, 12_300)
  expect([player.currentTime, player.seeks, player.plays]).toEqual([7.5, seeks, true])
})

it('begins at the beginning without a jump where the length is right', async () => {
  const player = new FakePlayer(12)
  await playFrom(player, 0, 12_300)
  expect([player.currentTime, player.seeks, player.plays]).toEqual([0, 0, true])
})
