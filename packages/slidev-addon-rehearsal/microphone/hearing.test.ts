import type { SoundReport } from './syllables.ts'
import { expect, it } from 'vitest'
import { createHearing } from './hearing.ts'

const stream = {} as MediaStream
const second: SoundReport = { levelDb: -20, sounding: Array.from<boolean>({ length: 100 }).fill(true), syllables: 5 }

function setUp(ready: Promise<unknown> = Promise.resolve()) {
  const ended: string[] = []
  let hear = (_: SoundReport) => {}
  const hearing = createHearing(async (_, onReport) => {
    await ready
    hear = onReport
    return () => ended.push('ended')
  })
  return { hearing, ended, hear: (times: number) => Array.from({ length: times }, () => hear(second)) }
}

it('measures between opening and closing', async () => {
  const { hearing, hear, ended } = setUp()
  expect([hearing.live(), hearing.answer()]).toEqual([undefined, {}])
  await hearing.open(stream)
  hear(10)
  expect(hearing.answer()).toMatchObject({ firstWordMs: 0, voice: { syllables: 50, speakingMs: 10_000 } })
  hearing.restart()
  expect(hearing.answer().voice).toBeUndefined()
  hearing.close()
  expect([hearing.live(), ended]).toEqual([undefined, ['ended']])
})

it('lets go of a microphone that became ready after it had been switched off', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { hearing, ended } = setUp(promise)
  const opening = hearing.open(stream)
  hearing.close()
  resolve()
  await opening
  expect([hearing.live(), ended]).toEqual([undefined, ['ended']])
})

it('goes on where the browser cannot listen', async () => {
  const hearing = createHearing(() => Promise.reject(new Error('no AudioWorklet')))
  await hearing.open(stream)
  expect(hearing.live()).toBeUndefined()
})
