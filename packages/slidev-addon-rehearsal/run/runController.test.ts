import type { FakeClock } from '../../../tests/support/fakeClock.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import type { RunOptions } from './ownRun.ts'
import type { RunController } from './runController.ts'
import type { RunRequest, SharedRun } from './slidevShared.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../tests/support/fakeClock.ts'
import { totalSpokenMs } from '../pace/run.ts'
import { currentRunCollection, runCollection } from '../pace/runRecords.ts'
import { createMemoryStorage } from '../state/storage.ts'
import { FIRST_WORD_WITHIN_MS, SILENT_AFTER_MS } from './otherRun.ts'
import { createRunController } from './runController.ts'

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

/** A window whose microphone is off. */
const DEAF: RunOptions['hearing'] = { live: () => undefined, answer: () => ({}), restart: () => {} }

let clock: FakeClock
let storage: KeyValueStorage
let shared: SharedRun | undefined
let request: RunRequest | undefined
let timerRuns: boolean
/** Milliseconds at which Slidev's timer was started last. */
let timerFrom: number
let slide: string | null
let ids: number
let windows: RunController[]

function openWindow(windowId: string, at: KeyValueStorage = storage, theClock = clock): RunController {
  const controller = createRunController({
    clock: theClock,
    windowId,
    createId: () => `id-${++ids}`,
    links: {
      run: { read: () => structuredClone(shared), write: value => void (shared = structuredClone(value)) },
      request: { read: () => structuredClone(request), write: value => void (request = structuredClone(value)) },
    },
    timer: {
      isRunning: () => timerRuns,
      start: fromMs => change(() => {
        timerRuns = true
        timerFrom = fromMs
      }),
      pause: () => change(() => timerRuns = false),
      reset: () => change(() => {
        timerRuns = false
        timerFrom = 0
      }),
    },
    current: currentRunCollection({ storage: at, namespace: 'deck' }),
    runs: runCollection({ storage: at, namespace: 'deck' }),
    sections: () => SECTIONS,
    hearing: DEAF,
    onScreen: () => ({ slug: slide, slide: slide ? 1 : null, clicks: 0 }),
  })
  windows.push(controller)
  controller.tick()
  return controller
}

function limit(isFull: () => boolean): KeyValueStorage {
  return {
    get length() { return storage.length },
    key: index => storage.key(index),
    getItem: key => storage.getItem(key),
    removeItem: key => storage.removeItem(key),
    setItem(key, value) {
      if (isFull())
        throw new DOMException('full', 'QuotaExceededError')
      storage.setItem(key, value)
    },
  }
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
  return runCollection({ storage, namespace: 'deck' }).list()
}

beforeEach(() => {
  clock = createFakeClock()
  storage = createMemoryStorage()
  shared = undefined
  request = undefined
  timerRuns = false
  timerFrom = 0
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
    expect([presenter.status(), timerRuns]).toEqual(['mine', true])
    pass(20)
    change(() => slide = 'hello')
    pass(40)
    presenter.end()
    expect([presenter.status(), timerRuns]).toEqual(['idle', false])
    expect(storedRuns()).toHaveLength(1)
    expect(storedRuns()[0]!.sections.map(s => s.spokenMs)).toEqual([40_000, 20_000])
    expect(storage.length).toBe(1)
  })

  it('takes Slidev\'s timer along, whatever another window makes of it', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(10)
    timerRuns = false // a window that opens brings a timer that never ran
    pass(60)
    expect([presenter.snapshot()!.paused, timerRuns, Math.round(timerFrom / 1000)]).toEqual([false, true, 10])
    expect(spoken(presenter)).toEqual([0, 70])
    presenter.togglePaused()
    expect(timerRuns).toBe(false)
    timerRuns = true
    pass(5)
    expect([timerRuns, ...spoken(presenter)]).toEqual([false, 0, 70])
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
    reloaded.start()
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
    presenter.leave()
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
    close(presenter)
    clock.pass(3_600_000)
    shared = undefined // the server was started anew
    const next = openWindow('another')
    expect(next.status()).toBe('unfinished')
    next.keepUnfinished()
    expect(next.status()).toBe('idle')
    expect(storedRuns().map(run => totalSpokenMs(run))).toEqual([20_000])
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
    const limited = limit(() => isFull)
    const presenter = openWindow('presenter', limited)
    presenter.start()
    pass(20)
    isFull = true
    pass(5)
    expect(presenter.failure()).toBe('full')
    expect(presenter.end()).toBeUndefined()
    pass(1)
    expect([presenter.status(), presenter.failure(), ...spoken(presenter)]).toEqual(['unfinished', 'full', 0, 25])
    presenter.keepUnfinished()
    expect([presenter.status(), presenter.failure()]).toEqual(['unfinished', 'full'])

    // A reload does not lose it: it waits with the other windows, or on the server.
    close(presenter)
    clock.reload()
    const reloaded = openWindow('presenter', limited)
    expect([reloaded.status(), ...spoken(reloaded)]).toEqual(['unfinished', 0, 25])

    isFull = false
    expect(reloaded.keepUnfinished()!.sections[1]!.spokenMs).toBe(25_000)
    expect([reloaded.status(), reloaded.failure()]).toEqual(['idle', undefined])
    expect(storedRuns()).toHaveLength(1)
    close(reloaded)
    expect(openWindow('presenter', limited).status()).toBe('idle')
  })

  it('leaves no record of a run in which nothing was said', () => {
    const presenter = openWindow('presenter')
    presenter.start()
    pass(3)
    presenter.end()
    expect([storedRuns(), storage.length]).toEqual([[], 0])
  })

  it('starts Slidev\'s timer anew with every run, and puts it back when a run is thrown away', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(1300)
    presenter.end()
    presenter.start()
    expect([timerRuns, timerFrom]).toEqual([true, 0])
    pass(40)
    close(presenter)
    const next = openWindow('presenter')
    next.start()
    expect(timerFrom).toBe(40_000)
    close(next)
    const last = openWindow('presenter')
    last.discardUnfinished()
    expect([timerRuns, timerFrom]).toEqual([false, 0])
  })

  it('can be carried on from a pause by the key that started it, and takes no question in between', () => {
    slide = 'outage'
    const presenter = openWindow('presenter')
    presenter.start()
    pass(10)
    presenter.togglePaused()
    pass(30)
    presenter.toggleAsking()
    expect(presenter.snapshot()).toMatchObject({ paused: true, asking: false })
    presenter.start()
    pass(5)
    expect(presenter.snapshot()!.paused).toBe(false)
    expect(spoken(presenter)).toEqual([0, 15])
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
    expect([owner.status(), other.status()]).toEqual(['mine', 'theirs'])
    expect(spoken(other)[1]).toBeCloseTo(spoken(owner)[1]!, 0)

    other.start() // no second run
    other.toggleAsking()
    pass(5)
    expect([owner, other].map(window => window.snapshot()!.asking)).toEqual([true, true])
    other.end()
    pass(1)
    expect([owner.status(), other.status()]).toEqual(['idle', 'idle'])
    expect(storedRuns()).toHaveLength(1)
    expect(storedRuns()[0]!.sections[1]).toMatchObject({ spokenMs: 10_250, questionMs: 5000 })
  })

  it('hears a request that was lost on the way, and hears it once', () => {
    slide = 'intro'
    const owner = openWindow('a')
    const other = openWindow('b')
    owner.start()
    pass(1)
    other.toggleAsking()
    const asked = structuredClone(request)
    request = undefined // what another window sent crossed the request
    pass(5)
    expect(owner.snapshot()!.asking).toBe(true)
    other.toggleAsking()
    pass(1)
    request = asked // and brought the older one back
    pass(5)
    expect(owner.snapshot()!.asking).toBe(false)
  })

  it('pauses for the other window too', () => {
    slide = 'outage'
    const owner = openWindow('a')
    const other = openWindow('b')
    owner.start()
    pass(5)
    other.togglePaused()
    pass(5)
    expect([owner, other].map(window => window.snapshot()!.paused)).toEqual([true, true])
    other.start()
    pass(1)
    expect(owner.snapshot()!.paused).toBe(false)
  })

  it('never shows a dead run as one that goes on', () => {
    slide = 'outage'
    const owner = openWindow('a')
    owner.start()
    pass(20)
    close(owner) // a crash: no goodbye
    clock.pass(60_000)
    const next = openWindow('b')
    expect(next.status()).toBe('checking')
    pass(FIRST_WORD_WITHIN_MS / 1000 - 1)
    expect(next.status()).toBe('checking')
    pass(1.25)
    expect([next.status(), ...spoken(next)]).toEqual(['unfinished', 0, 20])
    next.start() // R carries on what can be carried on
    expect(next.status()).toBe('mine')
  })

  it('knows at once that a window was closed, and joins one that goes on', () => {
    slide = 'outage'
    const owner = openWindow('a')
    owner.start()
    pass(20)
    const late = openWindow('b')
    expect(late.status()).toBe('checking')
    pass(2.25)
    expect(late.status()).toBe('theirs')
    owner.leave()
    close(owner)
    pass(0.25)
    expect([late.status(), ...spoken(late)]).toEqual(['unfinished', 0, 22.25])
    expect(openWindow('c').status()).toBe('unfinished')
  })

  it('is kept on both devices that saw it, and only once where both share a browser', () => {
    slide = 'outage'
    const phones = createMemoryStorage()
    const laptop = openWindow('laptop')
    const phone = openWindow('phone', phones)
    phone.start()
    pass(30)
    phone.end()
    pass(1)
    expect([storedRuns().length, runCollection({ storage: phones, namespace: 'deck' }).list().length]).toEqual([1, 1])
    runCollection({ storage, namespace: 'deck' }).remove(storedRuns()[0]!.id)
    close(laptop)
    openWindow('laptop') // a deleted run does not come back by a reload
    pass(5)
    expect(storedRuns()).toEqual([])
  })

  it('that could not be stored is offered in the other window, and stored there once', () => {
    slide = 'outage'
    const full = createMemoryStorage()
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const laptop = openWindow('laptop', full)
    const phone = openWindow('phone')
    laptop.start()
    pass(20)
    laptop.end()
    pass(1)
    expect([laptop.status(), phone.status(), ...spoken(phone)]).toEqual(['unfinished', 'unfinished', 0, 20])
    phone.keepUnfinished()
    pass(1)
    expect([laptop.status(), phone.status(), storedRuns().length]).toEqual(['idle', 'idle', 1])
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
    other.start()
    pass(2)

    // The owner was only frozen: it wakes up and steps back.
    windows.push(owner)
    pass(4)
    expect([owner.status(), other.status()]).toEqual(['theirs', 'mine'])
    other.end()
    pass(1)
    expect(storedRuns()).toHaveLength(1)
  })

  it('tells a duplicated tab from a reload', () => {
    const owner = openWindow('same')
    const copy = openWindow('same')
    owner.start()
    pass(5)
    expect([owner.status(), copy.status()]).toEqual(['mine', 'theirs'])
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
    expect([a.status(), b.status()]).toEqual(['theirs', 'mine'])
  })

  /** Begins a run in a window of this device that has stored one, after another device's was left. */
  function startAfterAnotherDevice(at = storage): RunController {
    const here = openWindow('here')
    here.start()
    pass(10)
    close(here)
    shared = undefined

    const elsewhere = openWindow('elsewhere', createMemoryStorage())
    elsewhere.start()
    const back = openWindow('back', at)
    pass(20)
    close(elsewhere)
    pass(SILENT_AFTER_MS / 1000 + 1)
    back.start()
    return back
  }

  it('does not take the place of a run that cannot be stored', () => {
    slide = 'outage'
    let isFull = true
    const back = startAfterAnotherDevice(limit(() => isFull))
    expect([back.status(), back.failure(), back.snapshot()!.run.id]).toEqual(['unfinished', 'full', 'id-2'])

    isFull = false
    expect(back.keepUnfinished()!.id).toBe('id-2')
    expect([back.status(), back.snapshot()!.run.id, ...spoken(back)]).toEqual(['unfinished', 'id-1', 0, 10])
    back.discardUnfinished()
    expect([back.status(), storedRuns().map(run => run.id)]).toEqual(['idle', ['id-2']])
  })

  it('records a run of this device that another device\'s run replaces', () => {
    const back = startAfterAnotherDevice()
    expect(storedRuns()).toMatchObject([{ id: 'id-1' }])
    expect(back.snapshot()!.run.id).toBe('id-2')
  })
})
