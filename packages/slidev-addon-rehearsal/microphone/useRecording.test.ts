import type { Take, TakeStore } from './blobStore.ts'
import type { Hearing } from './hearing.ts'
import { beforeEach, expect, it } from 'vitest'
import { createFakeDevices } from '../../../tests/support/fakeDevices.ts'
import { createRecorder } from './recorder.ts'
import { useRecording } from './useRecording.ts'

let kept: Map<string, Take>
/** What was asked of the hearing. */
let listening: string[]
let takes: TakeStore
beforeEach(() => {
  listening = []
  kept = new Map()
  takes = {
    get: async slug => kept.get(slug),
    put: async (slug, take) => void kept.set(slug, take),
    remove: async slug => void kept.delete(slug),
  }
})

/** Has always heard the same, and says so when it is asked for it. */
function fakeHearing(onHeard: () => void): Hearing {
  return {
    open: async () => {
      listening.push('open')
      onHeard()
    },
    close: () => void listening.push('close'),
    live: () => ({ rate: 300, isDead: false }),
    answer: () => ({ firstWordMs: 700 }),
    restart: () => void listening.push('restart'),
  }
}

function create(devices = createFakeDevices()) {
  return useRecording({ createRecorder: onEnded => createRecorder(devices, onEnded), createHearing: fakeHearing, takes, now: () => 5000 })
}

/** Has just recorded an answer to question `a`. */
async function createWithTake() {
  const recording = create()
  await recording.enable()
  recording.start()
  await recording.stop('a', 1000)
  return recording
}

it('is off until asked for, and touches no microphone', async () => {
  const devices = createFakeDevices()
  const recording = create(devices)
  recording.start()
  await recording.stop('a', 1000)
  expect([recording.enabled.value, recording.active.value, devices.asked(), kept.size]).toEqual([false, false, 0, 0])
})

it('keeps the latest take of each question', async () => {
  const recording = create()
  await recording.enable()
  for (const [slug, duration] of [['a', 1000], ['b', 2000], ['a', 3000]] as const) {
    recording.start()
    expect([recording.active.value, recording.take.value]).toEqual([true, undefined])
    await recording.stop(slug, duration)
    expect([recording.active.value, recording.take.value]).toEqual([false, kept.get(slug)])
  }
  expect([...kept.keys()]).toEqual(['a', 'b'])
  expect([await kept.get('a')?.audio.text(), kept.get('a')?.durationMs, kept.get('a')?.recordedAt]).toEqual(['take 3', 3000, 5000])
})

it('offers an earlier take when nothing is recorded now', async () => {
  const earlier = { audio: new Blob(['earlier']), durationMs: 1, recordedAt: 1 }
  kept.set('a', earlier)
  const recording = create()
  recording.start()
  await recording.stop('a', 1000)
  expect(recording.take.value).toBe(earlier)
})

it('does not show a take beside the next question', async () => {
  const recording = create()
  await recording.enable()
  recording.start()
  const stopping = recording.stop('a', 1000)
  recording.start()
  await stopping
  expect([recording.take.value, kept.has('a'), recording.active.value]).toEqual([undefined, true, true])
})

it('shows a take until it is deleted', async () => {
  const recording = await createWithTake()
  const removing = recording.remove('a')
  expect(recording.take.value).toBeDefined()
  await removing
  expect([recording.take.value, kept.size]).toEqual([undefined, 0])
})

it('shows no deleted take again that was being loaded', async () => {
  const recording = await createWithTake()
  const loading = recording.load('a')
  await recording.remove('a')
  await loading
  expect(recording.take.value).toBeUndefined()
})

it('lets the drill go on when the microphone is refused', async () => {
  const recording = create(createFakeDevices('NotAllowedError'))
  await recording.enable()
  expect([recording.enabled.value, recording.problem.value]).toEqual([false, 'refused'])
  recording.start()
  await recording.stop('a', 1000)
  expect(kept.size).toBe(0)
})

it('turns itself off when the microphone is unplugged', async () => {
  const devices = createFakeDevices()
  const recording = create(devices)
  await recording.enable()
  recording.start()
  devices.track.unplug()
  expect([recording.enabled.value, recording.active.value, recording.problem.value, devices.track.stopped]).toEqual([false, false, 'ended', true])
  // What was said before is kept with the answer.
  await recording.stop('outage', 1000)
  expect(await recording.take.value?.audio.text()).toBe('take 1')
  expect([...kept.keys()]).toEqual(['outage'])
})

it('still plays a take that could not be kept, and says so', async () => {
  takes.put = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  takes.remove = async () => Promise.reject(new Error('closed'))
  const recording = await createWithTake()
  expect([recording.problem.value, await recording.take.value?.audio.text()]).toEqual(['not-stored', 'take 1'])
  await recording.remove('a')
  expect([recording.problem.value, await recording.take.value?.audio.text()]).toEqual(['not-removed', 'take 1'])
})

it('goes on when the database cannot be read', async () => {
  takes.get = async () => Promise.reject(new Error('blocked'))
  const recording = create()
  recording.start()
  await recording.stop('a', 1000)
  expect([recording.take.value, recording.problem.value]).toEqual([undefined, undefined])
})

it('lets go of the microphone when turned off', async () => {
  const devices = createFakeDevices()
  const recording = create(devices)
  await recording.enable()
  recording.start()
  recording.disable()
  expect([recording.enabled.value, recording.active.value, devices.track.stopped]).toEqual([false, false, true])
})

it('hears how an answer is spoken while the microphone is on, and nothing before or after', async () => {
  const recording = create()
  expect([recording.heard(), recording.voice.value]).toEqual([{}, undefined])
  await recording.enable()
  recording.start()
  expect([recording.heard(), recording.voice.value?.rate, listening]).toEqual([{ firstWordMs: 700 }, 300, ['open', 'restart']])
  recording.disable()
  expect([recording.heard(), recording.voice.value, listening.at(-1)]).toEqual([{}, undefined, 'close'])
})

it('loads a take only after it has been written', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const put = takes.put
  takes.put = async (slug, take) => {
    await promise
    await put(slug, take)
  }
  const recording = create()
  await recording.enable()
  recording.start()
  const stopping = recording.stop('a', 1000)
  recording.disable()
  const loading = recording.load('a')
  resolve()
  await Promise.all([stopping, loading])
  expect(recording.take.value).toEqual(kept.get('a'))
  await recording.load('a', 6000)
  expect(recording.take.value).toBeUndefined()
})
