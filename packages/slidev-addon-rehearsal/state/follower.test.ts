import type { Follower, PositionRequest, SlidePosition, TalkPosition, WindowTraits } from './follower.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFollower, isNewerPosition, joinsOnOpening, mayLead } from './follower.ts'

interface TestWindow {
  traits: WindowTraits
  shown: SlidePosition | undefined
  follower: Follower
  position?: TalkPosition
  request?: PositionRequest
  /** Messages on their way to this window. */
  inbox: (() => void)[]
}

/** Windows with a network between them: what one sends reaches the others when `deliver` is called. */
let windows: Map<string, TestWindow>
/** What the server remembers, whoever is there. */
let remembered: TalkPosition | undefined
let timers: (() => void)[]
let ids: number

function open(name: string, traits: WindowTraits, page: number, namesSlide = true, isSlow = false): TestWindow {
  const window: TestWindow = { traits, shown: { page, clicks: 0 }, inbox: [], follower: undefined! }
  const others = () => [...windows.values()].filter(other => other !== window)
  window.position = remembered
  window.follower = createFollower({
    windowId: name,
    createId: () => `id-${++ids}`,
    traits: () => window.traits,
    shown: () => window.shown,
    clicksOf: () => 5,
    show(shown) {
      window.shown = { page: shown.page, clicks: shown.clicks }
      window.follower.moved()
    },
    position: {
      read: () => window.position,
      write(position) {
        window.position = remembered = position
        for (const other of others()) {
          other.inbox.push(() => {
            if (other.position && !isNewerPosition(position, other.position))
              return
            other.position = position
            other.follower.heard()
          })
        }
      },
    },
    request: {
      read: () => window.request,
      write(request) {
        window.request = request
        for (const other of others()) {
          other.inbox.push(() => {
            other.request = request
            other.follower.asked()
          })
        }
      },
    },
    mayReceive: () => true,
    maySend: () => true,
    later: act => void timers.push(act),
  })
  windows.set(name, window)
  window.follower.opened(namesSlide)
  if (!isSlow)
    deliver()
  timers.splice(0).forEach(act => act())
  deliver()
  return window
}

function deliver() {
  while ([...windows.values()].some(window => window.inbox.length))
    [...windows.values()].forEach(window => window.inbox.splice(0).forEach(arrive => arrive()))
}

function turn(window: TestWindow, page: number, clicks = 0) {
  window.shown = { page, clicks }
  window.follower.moved()
}

const HERE = true
const ELSEWHERE = false
const window = (kind: WindowTraits['kind'], here = HERE): WindowTraits => ({ kind, here })

beforeEach(() => {
  windows = new Map()
  remembered = undefined
  timers = []
  ids = 0
})

/** What the README says, pair by pair. The first window shows slide 17 when the second one opens at its own address. */
const PAIRS: { pair: [WindowTraits, WindowTraits], namesSlide: boolean, secondOpensAt: number, secondLeads: boolean }[] = [
  // laptop: presenter's view + presenter's view
  { pair: [window('presenter'), window('presenter')], namesSlide: true, secondOpensAt: 17, secondLeads: true },
  // presenter's view + the projector's window, opened at `/` and at `/5`
  { pair: [window('presenter'), window('audience')], namesSlide: false, secondOpensAt: 17, secondLeads: true },
  { pair: [window('presenter'), window('audience')], namesSlide: true, secondOpensAt: 5, secondLeads: true },
  // laptop + phone, with the presenter's view and with the slides
  { pair: [window('presenter'), window('presenter', ELSEWHERE)], namesSlide: true, secondOpensAt: 17, secondLeads: true },
  { pair: [window('presenter'), window('audience', ELSEWHERE)], namesSlide: false, secondOpensAt: 17, secondLeads: false },
  // the projector's window first
  { pair: [window('audience'), window('presenter')], namesSlide: true, secondOpensAt: 17, secondLeads: true },
  { pair: [window('audience'), window('audience')], namesSlide: false, secondOpensAt: 17, secondLeads: true },
]

describe.each(PAIRS)('$pair.0.kind + $pair.1.kind (here: $pair.1.here, at a slide: $namesSlide)', ({ pair: [one, two], namesSlide, secondOpensAt, secondLeads }) => {
  let first: TestWindow
  let second: TestWindow
  beforeEach(() => {
    first = open('first', one, 16)
    turn(first, 17, 2)
    deliver()
    second = open('second', two, namesSlide ? 5 : 1, namesSlide)
  })

  it('opening moves nobody', () => {
    expect(first.shown).toEqual({ page: 17, clicks: 2 })
    expect(second.shown!.page).toBe(secondOpensAt)
    expect(joinsOnOpening(two, namesSlide)).toBe(secondOpensAt === 17)
  })

  it('the second follows a turn of the first', () => {
    turn(first, 18, 1)
    deliver()
    expect(second.shown).toEqual({ page: 18, clicks: 1 })
  })

  it(secondLeads ? 'the first follows a turn of the second' : 'the first does not follow the second', () => {
    turn(second, 9)
    deliver()
    expect(first.shown!.page).toBe(secondLeads ? 9 : 17)
    expect(mayLead(two)).toBe(secondLeads)
  })

  it('the other one goes on when either goes, and who comes back joins', () => {
    windows.delete('second')
    turn(first, 20)
    expect(open('second', two, 1, false).shown!.page).toBe(20)
    windows.delete('first')
    turn(second, 21)
    deliver()
    expect(second.shown!.page).toBe(21)
  })
})

it('two turns in the same moment end at the same slide in both windows', () => {
  const [one, two] = [open('one', window('presenter'), 3), open('two', window('presenter', ELSEWHERE), 3)]
  turn(one, 4)
  turn(two, 9)
  deliver()
  expect(one.shown).toEqual(two.shown)
})

it('a turn wins over what another window took for granted in the same moment', () => {
  const phone = open('a-phone', window('presenter', ELSEWHERE), 3)
  const laptop = open('z-laptop', window('audience'), 3)
  laptop.follower.opened(true)
  turn(phone, 4)
  timers.splice(0).forEach(act => act())
  deliver()
  expect([phone.shown!.page, laptop.shown!.page]).toEqual([4, 4])
})

it('a window that opens alone shows what its address says, whatever the windows before it showed', () => {
  turn(open('closed', window('presenter'), 17), 18)
  windows.delete('closed')
  const alone = open('alone', window('presenter'), 5)
  expect(alone.shown!.page).toBe(5)
  // What opens after it joins it there.
  expect(open('next', window('audience'), 1, false).shown!.page).toBe(5)
})

it('a slide that corrects its number of clicks is no turn', () => {
  const [one, two] = [open('one', window('presenter'), 3), open('two', window('presenter', ELSEWHERE), 3)]
  turn(one, 2, 999_999)
  deliver()
  turn(one, 7)
  // The slow window corrects slide 2 before it hears of slide 7.
  turn(two, 2, 5)
  deliver()
  expect([one.shown!.page, two.shown!.page]).toEqual([7, 7])
})

it('an answer that comes late still counts, and what the window took for granted meanwhile moves nobody', () => {
  const first = open('first', window('presenter'), 16)
  turn(first, 17)
  deliver()
  const second = open('second', window('audience'), 1, false, true)
  expect([first.shown!.page, second.shown!.page]).toEqual([17, 17])
  turn(second, 18)
  deliver()
  expect(first.shown!.page).toBe(18)
})

it('a window that looks something up does not say where the talk is', () => {
  const first = open('first', window('presenter'), 16)
  turn(first, 17)
  open('apart', window('audience'), 5)
  windows.delete('first')
  expect(open('next', window('audience'), 1, false).shown!.page).toBe(1)
})
