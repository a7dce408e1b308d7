import { beforeEach, describe, expect, it } from 'vitest'
import { createEntrance, LINK_LIFETIME, REMEMBERED_LINKS, SESSION_LIFETIME } from './entrance.ts'

let time = 0
function entrance() {
  return createEntrance({
    now: () => time,
  })
}

beforeEach(() => {
  time = 1_000_000
})

describe('a link', () => {
  it('opens a session once', () => {
    const door = entrance()
    const token = door.newToken()
    const result = door.open(token)
    expect(result.kind).toBe('opened')
    expect(door.knows(result.kind === 'opened' ? result.session : '')).toBe(true)
    expect(door.open(token)).toEqual({ kind: 'ended', end: 'used' })
  })

  it('is 256 random bits, and never a session', () => {
    const door = entrance()
    const tokens = [door.newToken(), door.newToken()]
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
    expect(door.open(old)).toEqual({ kind: 'ended', end: 'replaced' })
    expect(door.open(token).kind).toBe('opened')
  })

  it('lives ten minutes', () => {
    const door = entrance()
    const token = door.newToken()
    time += LINK_LIFETIME - 1
    expect(door.open(token).kind).toBe('opened')
    const late = door.newToken()
    time += LINK_LIFETIME
    expect(door.open(late)).toEqual({ kind: 'ended', end: 'expired' })
    const later = door.newToken()
    time += LINK_LIFETIME
    door.newToken()
    expect(door.open(later)).toEqual({ kind: 'ended', end: 'expired' })
  })

  it.each(['', 'undefined', 'null', 'a'.repeat(10_000)])('is not %.12j', (token) => {
    const door = entrance()
    expect(door.open(token).kind).toBe('refused')
    door.newToken()
    expect(door.open(token).kind).toBe('refused')
  })
})

it('opens to the right token after any number of wrong ones', () => {
  const door = entrance()
  const token = door.newToken()
  for (let index = 0; index < 1000; index++)
    expect(door.open(`wrong ${index}`)).toEqual({ kind: 'refused' })
  expect(door.open(token).kind).toBe('opened')
})

it('remembers what became of the last links, and of no more', () => {
  const door = entrance()
  const tokens = Array.from({ length: REMEMBERED_LINKS + 2 }, () => door.newToken())
  expect(door.open(tokens[0]!)).toEqual({ kind: 'refused' })
  expect(door.open(tokens[1]!)).toEqual({ kind: 'ended', end: 'replaced' })
  door.closeAll()
  expect(door.open(tokens.at(-1)!)).toEqual({ kind: 'ended', end: 'replaced' })
})

describe('a session', () => {
  it('ends after a day of interviews', () => {
    const door = entrance()
    const result = door.open(door.newToken())
    const session = result.kind === 'opened' ? result.session : ''
    time += SESSION_LIFETIME - 1
    expect(door.knows(session)).toBe(true)
    time += 1
    expect(door.knows(session)).toBe(false)
  })

  it('ends with all others when everybody is signed out', () => {
    const door = entrance()
    const results = [door.open(door.newToken()), door.open(door.newToken())]
    const unused = door.newToken()
    door.closeAll()
    for (const result of results) {
      expect(door.knows(result.kind === 'opened' ? result.session : '')).toBe(false)
    }
    expect(door.open(unused).kind).toBe('ended')
  })

  it('is not guessed', () => {
    const door = entrance()
    door.open(door.newToken())
    expect([undefined, '', 'x'].map(door.knows)).toEqual([false, false, false])
  })
})
