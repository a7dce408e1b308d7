import { beforeEach, describe, expect, it } from 'vitest'
import { CLOSED_FOR, createEntrance, LINK_LIFETIME, SESSION_LIFETIME, WINDOW, WRONG_TOKENS } from './entrance.ts'

let time = 0
function entrance() {
  return createEntrance({
    now: () => time,
  })
}

beforeEach(() => {
  time = 1_000_000
})

/** As many wrong tokens as close the entrance, all at the present time. */
function tryWrongTokens(target: ReturnType<typeof entrance>, count = WRONG_TOKENS) {
  return Array.from({ length: count }, (_, index) => target.open(`wrong ${index}`).kind)
}

describe('a link', () => {
  it('opens a session once', () => {
    const door = entrance()
    const token = door.newToken()
    const result = door.open(token)
    expect(result.kind).toBe('opened')
    expect(door.knows(result.kind === 'opened'
      ? result.session
      : '')).toBe(true)
    expect(door.open(token)).toEqual({ kind: 'refused' })
  })

  it('is 256 random bits, and never a session', () => {
    const door = entrance()
    const tokens = [
      door.newToken(),
      door.newToken(),
    ]
    expect(tokens[0]).not.toBe(tokens[1])
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(door.knows(token)).toBe(false)
    }
  })

  it('is void once a newer one is made', () => {
    const door = entrance()
    const old = door.newToken()
    const token = door.newToken()
    expect(door.open(old).kind).toBe('refused')
    expect(door.open(token).kind).toBe('opened')
  })

  it('lives ten minutes', () => {
    const door = entrance()
    const token = door.newToken()
    time += LINK_LIFETIME - 1
    expect(door.open(token).kind).toBe('opened')
    const late = door.newToken()
    time += LINK_LIFETIME
    expect(door.open(late).kind).toBe('refused')
  })

  it.each([
    '',
    'undefined',
    'null',
    'a'.repeat(10_000),
  ])('is not %.12j', (token) => {
    const door = entrance()
    expect(door.open(token).kind).toBe('refused')
    door.newToken()
    expect(door.open(token).kind).toBe('refused')
  })
})

describe('five wrong tokens', () => {
  it('close the entrance for a minute, even to the right token, which stays unspent', () => {
    const door = entrance()
    const token = door.newToken()
    expect(tryWrongTokens(door)).toEqual(Array.from({ length: 5 }).fill('refused'))
    expect(door.open(token)).toEqual({ kind: 'closed', until: time + CLOSED_FOR })
    time += CLOSED_FOR - 1
    expect(door.open(token).kind).toBe('closed')
    time += 1
    expect(door.open(token).kind).toBe('opened')
  })

  it('count only within a minute', () => {
    const door = entrance()
    const token = door.newToken()
    tryWrongTokens(door, 4)
    time += WINDOW
    tryWrongTokens(door, 4)
    expect(door.open(token).kind).toBe('opened')
  })

  it('close it again after it opened', () => {
    const door = entrance()
    tryWrongTokens(door)
    time += CLOSED_FOR
    tryWrongTokens(door)
    expect(door.open('wrong').kind).toBe('closed')
  })

  it('leave devices that are signed in alone', () => {
    const door = entrance()
    const result = door.open(door.newToken())
    tryWrongTokens(door)
    expect(door.knows(result.kind === 'opened'
      ? result.session
      : '')).toBe(true)
  })
})

describe('a session', () => {
  it('ends after a day of interviews', () => {
    const door = entrance()
    const result = door.open(door.newToken())
    const session = result.kind === 'opened'
      ? result.session
      : ''
    time += SESSION_LIFETIME - 1
    expect(door.knows(session)).toBe(true)
    time += 1
    expect(door.knows(session)).toBe(false)
  })

  it('ends with all others when everybody is signed out', () => {
    const door = entrance()
    const results = [
      door.open(door.newToken()),
      door.open(door.newToken()),
    ]
    const unused = door.newToken()
    door.closeAll()
    for (const result of results) {
      expect(door.knows(result.kind === 'opened'
        ? result.session
        : '')).toBe(false)
    }
    expect(door.open(unused).kind).toBe('refused')
  })

  it('is not guessed', () => {
    const door = entrance()
    door.open(door.newToken())
    expect([undefined, '', 'x'].map(door.knows)).toEqual([false, false, false])
  })
})
