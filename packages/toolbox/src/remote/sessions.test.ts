import { beforeEach, describe, expect, it } from 'vitest'
import { createSessions, LINK_LIFETIME, SESSION_LIFETIME } from './sessions.ts'

let time = 0
const create = () => createSessions(() => time)

beforeEach(() => {
  time = 1_000_000
})

describe('a link', () => {
  it('opens a session once', () => {
    const sessions = create()
    const token = sessions.createToken()
    const result = sessions.redeem(token)
    expect(result.kind).toBe('opened')
    expect(sessions.has(result.kind === 'opened' ? result.session : '')).toBe(true)
    expect(sessions.redeem(token)).toEqual({ kind: 'ended' })
  })

  it('is 256 random bits, and never a session', () => {
    const sessions = create()
    const tokens = [sessions.createToken(), sessions.createToken()]
    expect(tokens[0]).not.toBe(tokens[1])
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(sessions.has(token)).toBe(false)
    }
  })

  it('is void once a newer one is made', () => {
    const sessions = create()
    const old = sessions.createToken()
    const token = sessions.createToken()
    expect(sessions.redeem(old)).toEqual({ kind: 'ended' })
    expect(sessions.redeem(token).kind).toBe('opened')
  })

  it('lives ten minutes', () => {
    const sessions = create()
    const token = sessions.createToken()
    time += LINK_LIFETIME - 1
    expect(sessions.redeem(token).kind).toBe('opened')
    const late = sessions.createToken()
    time += LINK_LIFETIME
    expect(sessions.redeem(late)).toEqual({ kind: 'ended' })
    const later = sessions.createToken()
    time += LINK_LIFETIME
    sessions.createToken()
    expect(sessions.redeem(later)).toEqual({ kind: 'ended' })
  })

  it.each(['', 'undefined', 'null', 'a'.repeat(10_000)])('is not %.12j', (token) => {
    const sessions = create()
    expect(sessions.redeem(token).kind).toBe('unknown')
    sessions.createToken()
    expect(sessions.redeem(token).kind).toBe('unknown')
  })
})

it('opens to the right token after any number of wrong ones', () => {
  const sessions = create()
  const token = sessions.createToken()
  for (let index = 0; index < 1000; index++)
    expect(sessions.redeem(`wrong ${index}`)).toEqual({ kind: 'unknown' })
  expect(sessions.redeem(token).kind).toBe('opened')
})

describe('a session', () => {
  it('ends after a day of interviews', () => {
    const sessions = create()
    const result = sessions.redeem(sessions.createToken())
    const session = result.kind === 'opened' ? result.session : ''
    time += SESSION_LIFETIME - 1
    expect(sessions.has(session)).toBe(true)
    time += 1
    expect(sessions.has(session)).toBe(false)
  })

  it('ends with all others when everybody is signed out', () => {
    const sessions = create()
    const results = [sessions.redeem(sessions.createToken()), sessions.redeem(sessions.createToken())]
    const unused = sessions.createToken()
    sessions.revokeAll()
    for (const result of results) {
      expect(sessions.has(result.kind === 'opened' ? result.session : '')).toBe(false)
    }
    expect(sessions.redeem(unused).kind).toBe('ended')
  })

  it('is not guessed', () => {
    const sessions = create()
    sessions.redeem(sessions.createToken())
    expect([undefined, '', 'x'].map(sessions.has)).toEqual([false, false, false])
  })
})
