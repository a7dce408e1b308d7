import type { Workers } from './watchForUpdate.ts'
import { expect, it, vi } from 'vitest'
import { watchForUpdate } from './watchForUpdate.ts'

class FakeWorker extends EventTarget {
  state = 'installing'

  install() {
    this.state = 'installed'
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null

  find(worker: FakeWorker) {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

async function watch(registration: FakeRegistration | Error, isControlled: boolean) {
  const onWaiting = vi.fn()
  const register = vi.fn(async () => {
    if (registration instanceof Error)
      throw registration
    return registration
  })
  const workers = { register, controller: isControlled ? {} : null } as unknown as Workers
  await watchForUpdate(workers, '/interview/sw.js', onWaiting)
  expect(register).toHaveBeenCalledWith('/interview/sw.js')
  return onWaiting
}

it('offers a version that was waiting already', async () => {
  const registration = new FakeRegistration()
  registration.waiting = new FakeWorker()
  expect(await watch(registration, true)).toHaveBeenCalledWith(registration.waiting)
})

it('offers a version that is found later, once it is installed', async () => {
  const registration = new FakeRegistration()
  const onWaiting = await watch(registration, true)
  const worker = new FakeWorker()
  registration.find(worker)
  expect(onWaiting).not.toHaveBeenCalled()
  worker.install()
  expect(onWaiting).toHaveBeenCalledWith(worker)
})

it('does not offer a visitor the first version', async () => {
  const registration = new FakeRegistration()
  const onWaiting = await watch(registration, false)
  const worker = new FakeWorker()
  registration.find(worker)
  worker.install()
  expect(onWaiting).not.toHaveBeenCalled()
})

it('goes on without where the browser refuses', async () => {
  expect(await watch(new Error('not secure'), true)).not.toHaveBeenCalled()
})
