import type { ExhibitBoard, ExhibitEntry } from './exhibitStore.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createExhibitStore } from './exhibitStore.ts'

interface Message { from: number, key: string, entry: ExhibitEntry }

/** Windows that hear each other's messages when the test lets them through. */
let windows: { receive: (key: string, entry: unknown) => void, tell: () => void }[]
let underway: Message[]

function open(writer: string, initial: Record<string, unknown> = {}) {
  const from = windows.length
  const self = { receive: (() => {}) as (key: string, entry: unknown) => void, tell: () => {} }
  windows.push(self)
  const board: ExhibitBoard = {
    initial,
    send: (key, entry) => void underway.push({ from, key, entry: structuredClone(entry) }),
    listen: receive => void (self.receive = receive),
    onAsked: tell => void (self.tell = tell),
  }
  return createExhibitStore(board, writer)
}

function deliver(messages = underway.splice(0)) {
  for (const { from, key, entry } of messages)
    windows.forEach((window, index) => index !== from && window.receive(key, entry))
}

/** Until nobody has anything to say. */
function settle() {
  for (let round = 0; underway.length; round++) {
    expect(round).toBeLessThan(10)
    deliver()
  }
}

beforeEach(() => {
  windows = []
  underway = []
})

describe('an exhibit in several windows', () => {
  it('shows in all of them, in both directions', () => {
    const [presenter, audience] = [open('a'), open('b')]
    let heard = 0
    audience.onChange('budget', () => heard++)
    presenter.write('budget', '1')
    settle()
    expect([audience.read('budget'), heard]).toEqual(['1', 1])
    audience.write('budget', '2')
    settle()
    expect([presenter.read('budget'), heard]).toEqual(['2', 1])
    expect(presenter.read('policy')).toBe('')
  })

  it('comes to one state when two change it at once, in whatever order the news arrives', () => {
    for (const isReversed of [false, true]) {
      windows = []
      const stores = [open('a'), open('b'), open('c')]
      stores[0]!.write('budget', 'from a')
      stores[1]!.write('budget', 'from b')
      deliver(isReversed ? underway.splice(0).reverse() : underway.splice(0))
      settle()
      expect(stores.map(store => store.read('budget'))).toEqual(['from b', 'from b', 'from b'])
    }
  })

  it('wins over news that is older than it', () => {
    const [a, b] = [open('a'), open('b')]
    a.write('budget', 'old')
    const late = underway.splice(0)
    b.write('budget', 'one')
    b.write('budget', 'two')
    deliver(late)
    settle()
    expect([a.read('budget'), b.read('budget')]).toEqual(['two', 'two'])
  })

  it('is told to a window that is opened later', () => {
    open('a').write('policy', 'edited')
    settle()
    const late = open('b')
    windows[0]!.tell()
    settle()
    expect(late.read('policy')).toBe('edited')
  })

  it('begins with what the server has kept', () => {
    expect(open('b', { budget: { version: 4, writer: 'a', value: '7' }, policy: 'no entry' }).read('budget')).toBe('7')
  })

  it('ignores what is no entry', () => {
    const store = open('a')
    store.write('budget', '1')
    for (const wrong of [null, 5, {}, { version: 9, writer: 'x' }, { version: '9', writer: 'x', value: '' }, { version: Number.NaN, writer: 'x', value: '' }])
      windows[0]!.receive('budget', wrong)
    expect(store.read('budget')).toBe('1')
  })

  it('keeps to itself what is too large to be sent', () => {
    const store = open('a')
    store.write('policy', 'x'.repeat(4_000_000))
    expect([underway.length, store.read('policy').length]).toEqual([0, 4_000_000])
  })

  it('calls nobody who has gone', () => {
    const store = open('a')
    let heard = 0
    store.onChange('budget', () => heard++)()
    windows[0]!.receive('budget', { version: 1, writer: 'b', value: '1' })
    expect([store.read('budget'), heard]).toEqual(['1', 0])
  })
})
