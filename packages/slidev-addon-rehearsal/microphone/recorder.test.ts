import { describe, expect, it, vi } from 'vitest'
import { createFakeDevices, FakeMediaRecorder } from '../../../tests/support/fakeDevices.ts'
import { createRecorder } from './recorder.ts'

describe('open', () => {
  it('says why there is no recording', async () => {
    const devices = createFakeDevices()
    expect(await createRecorder({ ...devices, isSecureContext: false, mediaDevices: undefined }).open()).toBe('insecure')
    expect(await createRecorder({ ...devices, mediaDevices: undefined }).open()).toBe('unsupported')
    expect(await createRecorder({ ...devices, MediaRecorder: undefined }).open()).toBe('unsupported')
    expect(devices.asked()).toBe(0)
  })

  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'no-microphone'],
    ['NotReadableError', 'unreadable'],
    ['AbortError', 'unreadable'],
  ])('reads %s as %s', async (name, problem) => {
    const recorder = createRecorder(createFakeDevices(name))
    expect(await recorder.open()).toBe(problem)
    expect(recorder.start()).toBe('ended')
    expect(await recorder.stop()).toBeUndefined()
  })

  it('does not touch the microphone before', () => {
    const devices = createFakeDevices()
    createRecorder(devices)
    expect(devices.asked()).toBe(0)
  })
})

describe('a take', () => {
  it('holds what was said between start and stop', async () => {
    const recorder = createRecorder(createFakeDevices())
    await recorder.open()
    expect(recorder.start()).toBeUndefined()
    const audio = await recorder.stop()
    expect([await audio?.text(), audio?.type]).toEqual(['take 1', 'audio/webm'])
    expect(await recorder.stop()).toBeUndefined()
  })

  it('is dropped when another one starts', async () => {
    const recorder = createRecorder(createFakeDevices())
    await recorder.open()
    recorder.start()
    recorder.start()
    expect(await (await recorder.stop())?.text()).toBe('take 2')
  })

  it('is none when the device delivered nothing', async () => {
    const recorder = createRecorder(createFakeDevices())
    await recorder.open()
    FakeMediaRecorder.content = ''
    recorder.start()
    expect(await recorder.stop()).toBeUndefined()
  })
})

it('asks once for the microphone and lets go of it', async () => {
  const devices = createFakeDevices()
  const onEnded = vi.fn()
  const recorder = createRecorder(devices, onEnded)
  await recorder.open()
  await recorder.open()
  expect(devices.asked()).toBe(1)
  recorder.start()
  recorder.close()
  devices.track.unplug()
  expect([devices.track.stopped, onEnded.mock.calls.length]).toEqual([true, 0])
  expect(recorder.start()).toBe('ended')
})

it('tells when the microphone is unplugged', async () => {
  const devices = createFakeDevices()
  const onEnded = vi.fn()
  const recorder = createRecorder(devices, onEnded)
  await recorder.open()
  devices.track.unplug()
  expect(onEnded.mock.calls).toEqual([['ended']])
})

it('tells when a recorder cannot start, or stops by itself, and keeps what it has', async () => {
  const onEnded = vi.fn()
  const devices = createFakeDevices()
  const recorder = createRecorder(devices, onEnded)
  await recorder.open()
  recorder.start()
  FakeMediaRecorder.last!.stop()
  await Promise.resolve()
  expect(onEnded.mock.calls).toEqual([['stopped']])
  recorder.close({ keep: true })
  expect(await (await recorder.stop())?.text()).toBe('take 1')

  const refuse = () => {
    throw new DOMException('no', 'NotSupportedError')
  }
  const broken = createRecorder({ ...devices, MediaRecorder: refuse as never })
  await broken.open()
  expect(broken.start()).toBe('not-started')
})
