import type { FakeClock } from '../../../tests/support/fakeClock.ts'
import type { RecordedMoment, RunRecorder } from './runRecorder.ts'
import type { RunSegment } from './runTake.ts'
import { Blob } from 'node:buffer'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClock } from '../../../tests/support/fakeClock.ts'
import { createFakeDevices } from '../../../tests/support/fakeDevices.ts'
import { createRecorder } from '../microphone/recorder.ts'
import { createRunRecorder } from './runRecorder.ts'
import { momentOf, outdated, takesOf } from './runTake.ts'

let clock: FakeClock
let kept: RunSegment[]
let recorder: RunRecorder
const onProblem = vi.fn()

const moment: RecordedMoment = { runId: 'run', runStartedAt: 1000, slug: 'outage', slide: 1, clicks: 0, asking: false, paused: false }

beforeEach(async () => {
  clock = createFakeClock()
  kept = []
  onProblem.mockClear()
  const device = createRecorder(createFakeDevices())
  await device.open()
  recorder = createRunRecorder(device, clock, async segment => void kept.push(segment), onProblem)
})

function say(seconds: number, changed: Partial<RecordedMoment> = {}) {
  recorder.follow({ ...moment, ...changed })
  clock.pass(seconds * 1000)
}

describe('a recorded run', () => {
  it('is cut at its questions and marked at slides, clicks and interruptions', async () => {
    say(10)
    say(5, { clicks: 1 })
    say(20, { slide: 2 })
    say(8, { slide: 2, asking: true })
    say(30, { slug: 'team', slide: 1 })
    recorder.follow(undefined)
    await recorder.settled()
    expect(kept.map(segment => [segment.slug, segment.durationMs])).toEqual([['outage', 43_000], ['team', 30_000]])
    expect(kept[0]!.markers.map(({ kind, atMs, slide, clicks }) => [kind, atMs, slide, clicks])).toEqual([
      ['slide', 0, 1, 0],
      ['click', 10_000, 1, 1],
      ['slide', 15_000, 2, 0],
      ['asked', 35_000, 2, 0],
    ])
    expect(await Promise.all(kept.map(segment => segment.audio.text()))).toEqual(['take 1', 'take 2'])
  })

  it('is not recorded while it stands still, and not where a question was only passed', async () => {
    say(10)
    say(60, { paused: true })
    say(0.5, { slug: 'passed' })
    say(5)
    recorder.follow(undefined)
    await recorder.settled()
    expect(kept.map(segment => [segment.slug, segment.durationMs])).toEqual([['outage', 10_000], ['outage', 5000]])
  })

  it('says that the microphone is gone', () => {
    createRunRecorder({ start: () => 'ended', stop: async () => undefined }, clock, async () => {}, onProblem).follow(moment)
    expect(onProblem).toHaveBeenCalledOnce()
  })
})

describe('takes', () => {
  function segment(run: number, slug: string, slides: number[] = [1], size = 100): RunSegment {
    return {
      runId: `run-${run}`,
      runStartedAt: run * 1000,
      slug,
      recordedAt: run * 1000 + slides[0]!,
      durationMs: 10_000,
      markers: slides.map((slide, index) => ({ kind: 'slide', slide, clicks: 0, atMs: index * 4000 })),
      audio: new Blob(['x'.repeat(size)]) as unknown as globalThis.Blob,
    }
  }

  it('keep the first and the latest of each question', () => {
    const segments = [segment(1, 'a'), segment(1, 'a', [2]), segment(1, 'b'), segment(1, ''), segment(2, 'a'), segment(2, ''), segment(3, 'a'), segment(3, 'b'), segment(4, ''), segment(4, 'c')]
    expect(outdated(segments).map(({ runId, slug }) => `${runId} ${slug}`)).toEqual(['run-2 a', 'run-2 ', 'run-1 '])
  })

  it('add up what belongs together, and find a slide in it', () => {
    const [take] = takesOf([segment(1, 'a', [5]), segment(1, 'a', [1, 2], 50)])
    expect(take).toMatchObject({ durationMs: 20_000, size: 150 })
    expect(momentOf(take!, 2)).toMatchObject({ atMs: 4000, segment: { recordedAt: 1001 } })
    expect(momentOf(take!, 5)).toMatchObject({ atMs: 0, segment: { recordedAt: 1005 } })
    expect(momentOf(take!, 9)).toBeUndefined()
  })
})
