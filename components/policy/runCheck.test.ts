import type { PolicyRow } from './policy.ts'
import { describe, expect, it } from 'vitest'
import { checkPolicies } from './checkPolicies.ts'
import { largeExample } from './examples.ts'
import { AT_ONCE, createCheckRunner } from './runCheck.ts'

const large = largeExample(AT_ONCE * 2)

function refuse(): Worker {
  throw new DOMException('blocked', 'SecurityError')
}

/** A worker that answers when it is told to, or one that cannot be loaded. */
function fakeWorkers() {
  const workers: { answer: () => void, fail: () => void, isTerminated: boolean }[] = []
  return {
    workers,
    createWorker() {
      let data: { id: number, rows: PolicyRow[] }
      const worker = {
        isTerminated: false,
        onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
        onerror: undefined as ((event: object) => void) | undefined,
        postMessage: (message: typeof data) => void (data = message),
        terminate: () => void (worker.isTerminated = true),
        answer: () => worker.onmessage!({ data: { id: data.id, result: checkPolicies(data.rows) } }),
        fail: () => worker.onerror!({}),
      }
      workers.push(worker)
      return worker as unknown as Worker
    },
  }
}

describe('a runner', () => {
  it('checks a small table at once, without a worker', async () => {
    const { workers, createWorker } = fakeWorkers()
    const runner = createCheckRunner({ createWorker, now: () => 0, pause: async () => {} })
    const small = largeExample(100)
    expect([runner.isSmall(small), runner.isSmall(large)]).toEqual([true, false])
    expect(await runner.run(small)).toEqual(checkPolicies(small))
    expect(workers).toHaveLength(0)
  })

  it('checks a large one in a worker, and only the latest', async () => {
    const { workers, createWorker } = fakeWorkers()
    const runner = createCheckRunner({ createWorker, now: () => 0, pause: async () => {} })
    const first = runner.run(large)
    const second = runner.run(large.slice(1))
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false])
    workers[0]!.answer()
    workers[1]!.answer()
    expect([await first, await second]).toEqual([undefined, checkPolicies(large.slice(1))])
  })

  it.each([
    ['may have none', refuse],
    ['cannot load it', undefined],
  ])('works in pieces where the page %s', async (_, refused) => {
    const { workers, createWorker } = fakeWorkers()
    let time = 0
    let pauses = 0
    const runner = createCheckRunner({ createWorker: refused ?? createWorker, now: () => time += 5, pause: async () => void pauses++ })
    const running = runner.run(large)
    workers[0]?.fail()
    expect(await running).toEqual(checkPolicies(large))
    expect(pauses).toBeGreaterThan(2)
  })

  it('gives up a piecewise check for a later one', async () => {
    const resume: (() => void)[] = []
    const runner = createCheckRunner({ createWorker: refuse, now: () => performance.now() * 1000, pause: () => new Promise(resolve => resume.push(resolve)) })
    const first = runner.run(large)
    await Promise.resolve()
    const second = runner.run(largeExample(100))
    expect(await second).toEqual(checkPolicies(largeExample(100)))
    resume[0]?.()
    expect(await first).toBeUndefined()
  })
})
