import type { FakeClock } from '../pace/fakeClock.ts'
import type { KeyValueStorage } from '../storage/recordStore.ts'
import type { RunController } from './runController.ts'
import type { SharedRun } from './runLink.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { currentRunCollection, runCollection } from '../history/collections.ts'
import { createFakeClock } from '../pace/fakeClock.ts'
import { totalSpokenMs } from '../pace/run.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import { createRunController } from './runController.ts'
import { SILENT_AFTER_MS } from './runWatch.ts'

const SECTIONS = [
  {
    slug: 'hello',
    no: 1,
    question: '소개',
    budget: 60,
  },
  {
    slug: 'outage',
    no: 4,
    question: '장애',
    budget: 180,
  },
]

let clock: FakeClock
let storage: KeyValueStorage
let shared: SharedRun | undefined
let timerRuns: boolean
let slide: string | null
let ids: number
let windows: RunController[]

function openWindow(windowId: string, at: KeyValueStorage = storage, theClock = clock): RunController {
  const controller = createRunController({
    clock: theClock,
    windowId,
    createId: () => `id-${++ids}`,
    link: {
      read: () => structuredClone(shared),
      write: value => void (shared = structuredClone(value)),
    },
    timer: {
      isRunning: () => timerRuns,
      resume: () => change(() => timerRuns = true),
      pause: () => change(() => timerRuns = false),
    },
    current: currentRunCollection(at, 'deck'),
    runs: runCollection(at, 'deck'),
    sections: () => SECTIONS,
    currentSection: () => slide,
  })
  windows.push(controller)
  controller.tick()
  return controller
}

function close(controller: RunController) {
  windows = windows.filter(open => open !== controller)
}

function pass(seconds: number) {
  for (let quarter = 0; quarter < seconds * 4; quarter++) {
    clock.pass(250)
    windows.forEach(open => open.tick())
  }
}

/** The page ticks at once when its slide or the timer changes. */
function change(what: () => void) {
  what()
  windows.forEach(open => open.tick())
}

function spoken(controller: RunController) {
  const { run } = controller.snapshot()!
  return run.sections.map(section => section.spokenMs / 1000)
}

function storedRuns() {
  return runCollection(storage, 'deck').list().records.map(record => record.value)
}

beforeEach(() => {
  clock = createFakeClock()
  storage = createMemoryStorage()
  shared = undefined
  timerRuns = false
  slide = null
  ids = 0
  windows = []
})

describe('a run in one window', () => {
  it('leaves no record until it is started, and one when it is ended', () => {
    const presenter = openWindow('presenter')
    slide = 'outage'
    pass(30)
    expect(presenter.status()).toBe('idle')
    expect(storage.length).toBe(0)

    presenter.start()
    expect([
      presenter.status(),
      timerRuns,
    ]).toEqual(['mine', true])
    pass(20)
    change(() => slide = 'hello')
    pass(40)
    presenter.end()
    expect([
      presenter.status(),
      timerRuns,
    ]).toEqual(['idle', false])
    expect(storedRuns()).toHaveLength(1)
    expect(storedRuns()[0]!.sections.map(s => s.spokenMs)).toEqual([40_000, 20_000])
    expect(storage.length).toBe(1)
  })

  it('follows Slidev\'s timer: pause and reset stand still, start carries on', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(10)
    change(() => timerRuns = false)
    pass(60)
    expect(presenter.snapshot()!.paused).toBe(true)
    change(() => timerRuns = true)
    pass(5)
    expect(spoken(presenter)).toEqual([0, 15])
  })

  it('loses at most five seconds in a crash, and offers to carry on', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(33)
    close(presenter) // a crash: no goodbye
    clock.pass(60_000)
    clock.reload()

    const reloaded = openWindow('presenter')
    expect(reloaded.status()).toBe('unfinished')
    expect(spoken(reloaded)[1]).toBeGreaterThan(33 - 5)
    reloaded.resume()
    expect(reloaded.status()).toBe('mine')
    const before = spoken(reloaded)[1]!
    pass(10)
    expect(spoken(reloaded)[1]).toBe(before + 10)
    expect(reloaded.end()!.id).toBe('id-1')
    expect(storedRuns()).toHaveLength(1)
  })

  it('loses nothing in a reload that can say goodbye', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(31.25)
    presenter.save()
    close(presenter)
    clock.reload()
    const reloaded = openWindow('presenter')
    expect(spoken(reloaded)).toEqual([0, 31.25])
  })

  it('keeps a run that was cut off as a record of the time it was cut off at', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(20)
    const cutAt = clock.wall()
    close(presenter)
    clock.pass(3_600_000)
    shared = undefined // the server was started anew
    const next = openWindow('another')
    expect(next.status()).toBe('unfinished')
    next.keepUnfinished()
    expect(next.status()).toBe('idle')
    expect(storedRuns()).toMatchObject([
      { endedAt: cutAt },
    ])
  })

  it('discards a run that was cut off', () => {
    const presenter = openWindow('presenter')
    presenter.start()
    pass(20)
    close(presenter)
    const reloaded = openWindow('presenter')
    reloaded.discardUnfinished()
    expect(reloaded.status()).toBe('idle')
    expect(storage.length).toBe(0)
  })

  it('says that storage is full, and keeps what it has', () => {
    slide = 'outage'
    let isFull = false
    const limited: KeyValueStorage = {
      get length() { return storage.length },
      key: index => storage.key(index),
      getItem: key => storage.getItem(key),
      removeItem: key => storage.removeItem(key),
      setItem(key, value) {
        if (isFull)
          throw new DOMException('full', 'QuotaExceededError')
        storage.setItem(key, value)
      },
    }
    const presenter = openWindow('presenter', limited)
    presenter.start()
    pass(20)
    isFull = true
    pass(5)
    expect(presenter.failure()).toBe('full')
    expect(presenter.end()!.sections[1]!.spokenMs).toBe(25_000)
    pass(1)
    expect(presenter.status()).toBe('unfinished') // nothing is thrown away

    isFull = false
    presenter.keepUnfinished()
    expect(presenter.failure()).toBeUndefined()
    expect(storedRuns()).toHaveLength(1)
  })

  it('adds up a hundred runs without a mistake, in less than a megabyte', () => {
    const presenter = openWindow('presenter')
    for (let run = 0; run < 100; run++) {
      presenter.start()
      slide = 'hello'
      pass(10 + run % 7)
      slide = 'outage'
      pass(20)
      presenter.end()
      pass(1)
    }
    const runs = storedRuns()
    expect(new Set(runs.map(run => run.id)).size).toBe(100)
    const expected = Array.from({ length: 100 }, (_, run) => 30 + run % 7).reduce((a, b) => a + b)
    expect(runs.reduce((sum, run) => sum + totalSpokenMs(run), 0)).toBe(expected * 1000)
    const size = Array.from({ length: storage.length }, (_, i) => storage.getItem(storage.key(i)!)!.length).reduce((a, b) => a + b)
    expect(size).toBeLessThan(1_000_000)
  })
})

describe('one run in two windows', () => {
  it('shows the owner\'s run and asks it, without writing', () => {
    slide = 'outage'
    const owner = openWindow('a')
    const other = openWindow('b')
    owner.start()
    pass(10)
    expect([
      owner.status(),
      other.status(),
    ]).toEqual(['mine', 'theirs'])
    expect(spoken(other)[1]).toBeCloseTo(spoken(owner)[1]!, 0)

    other.start() // no second run
    other.toggleAsking()
    pass(5)
    expect([owner, other].map(window => window.snapshot()!.asking)).toEqual([true, true])
    other.end()
    pass(1)
    expect([
      owner.status(),
      other.status(),
    ]).toEqual(['idle', 'idle'])
    expect(storedRuns()).toHaveLength(1)
    expect(storedRuns()[0]!.sections[1]).toMatchObject({ spokenMs: 10_250, questionMs: 5000 })
  })

  it('hears a request that was lost on the way, and hears it once', () => {
    slide = 'intro'
    const owner = openWindow('a')
    const other = openWindow('b')
    owner.start()
    pass(1)
    const published = structuredClone(shared)
    other.toggleAsking()
    shared = published // the owner's publishing crossed the request
    pass(5)
    expect(owner.snapshot()!.asking).toBe(true)
    shared = { ...shared!, request: undefined }
    pass(5)
    expect(owner.snapshot()!.asking).toBe(true)
  })

  it('is carried on by the other window when the owner is gone, and stays one run', () => {
    slide = 'outage'
    const owner = openWindow('a')
    const other = openWindow('b')
    owner.start()
    pass(20)
    close(owner)
    pass(SILENT_AFTER_MS / 1000 + 2)
    expect(other.status()).toBe('unfinished')
    other.resume()
    pass(2)

    // The owner was only frozen: it wakes up and steps back.
    windows.push(owner)
    pass(4)
    expect([
      owner.status(),
      other.status(),
    ]).toEqual(['theirs', 'mine'])
    other.end()
    pass(1)
    expect(storedRuns()).toHaveLength(1)
  })

  it('tells a duplicated tab from a reload', () => {
    const owner = openWindow('same')
    const copy = openWindow('same')
    owner.start()
    pass(5)
    expect([
      owner.status(),
      copy.status(),
    ]).toEqual(['mine', 'theirs'])
  })

  it('leaves one owner when two start in the same moment', () => {
    const a = openWindow('a')
    const b = openWindow('b')
    close(b)
    a.start()
    shared = undefined // b has not heard of it
    windows.push(b)
    b.start()
    pass(1)
    expect([
      a.status(),
      b.status(),
    ]).toEqual(['theirs', 'mine'])
  })

  it('records a run of this device that another device\'s run replaces', () => {
    const here = openWindow('here')
    here.start()
    pass(10)
    close(here)
    shared = undefined

    const elsewhere = openWindow('elsewhere', createMemoryStorage())
    elsewhere.start()
    const back = openWindow('back')
    pass(3)
    close(elsewhere)
    pass(SILENT_AFTER_MS / 1000 + 1)
    back.resume()
    expect(storedRuns()).toMatchObject([
      { id: 'id-1' },
    ])
    expect(back.snapshot()!.run.id).toBe('id-2')
  })
})
