import type { WindowEntry } from './windowState.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { watch } from 'vue'
import { createWindowState } from './windowState.ts'

/** Windows that hear each other's messages when the test lets them through. */
let windows: { receive: (key: string, entry: unknown) => void, ask: () => void }[]
let underway: { from: number, key: string, entry: WindowEntry }[]

function open(writer: string) {
  const from = windows.length
  const { read, write } = createWindowState({
    send: (key, entry) => void underway.push({ from, key, entry: structuredClone(entry) }),
    listen: (receive, ask) => windows.push({ receive, ask }),
  }, writer)
  return { write, read }
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
    watch(() => audience.read('budget'), () => heard++, { flush: 'sync' })
    presenter.write('budget', '1')
    settle()
    expect([audience.read('budget'), heard]).toEqual(['1', 1])
    audience.write('budget', '2')
    settle()
    expect([presenter.read('budget'), heard]).toEqual(['2', 2])
    expect(presenter.read('policy')).toBeUndefined()
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
    windows[0]!.ask()
    settle()
    expect(late.read('policy')).toBe('edited')
  })

  it('ignores what is no entry', () => {
    const store = open('a')
    store.write('budget', '1')
    for (const wrong of [null, 5, {}, { version: 9, writer: 'x' }, { version: '9', writer: 'x', value: '' }, { version: Number.NaN, writer: 'x', value: '' }])
      windows[0]!.receive('budget', wrong)
    expect(store.read('budget')).toBe('1')
  })
})
