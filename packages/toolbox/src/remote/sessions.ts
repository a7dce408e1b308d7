import { createHash, randomBytes } from 'node:crypto'

/** Milliseconds: too short for a photo of the QR code to be of use. */
export const LINK_LIFETIME = 10 * 60_000
/** Milliseconds: a day of interviews. */
export const SESSION_LIFETIME = 12 * 60 * 60_000

export type Sessions = ReturnType<typeof createSessions>

/**
 * One-time links, and the devices that opened one; digests only, in memory only. No lockout after wrong tokens: 256 bits cannot be
 * guessed, and anyone on the network could lock out the right device.
 */
export function createSessions(now: () => number = Date.now) {
  /** When each ends, by digest; 0 for a used or replaced link. */
  const links = new Map<string, number>()
  const sessions = new Map<string, number>()
  const endLinks = () => links.forEach((_, link) => links.set(link, 0))

  function create(kind: Map<string, number>, lifetime: number): string {
    const secret = randomBytes(32).toString('base64url')
    kind.set(digest(secret), now() + lifetime)
    return secret
  }

  return {
    createToken() {
      endLinks()
      return create(links, LINK_LIFETIME)
    },

    redeem(token: string): { kind: 'opened', session: string } | { kind: 'ended' | 'unknown' } {
      const ends = links.get(digest(token))
      if (ends === undefined)
        return { kind: 'unknown' }
      if (now() >= ends)
        return { kind: 'ended' }
      endLinks()
      return { kind: 'opened', session: create(sessions, SESSION_LIFETIME) }
    },

    has(session: string | undefined) {
      return session !== undefined && now() < (sessions.get(digest(session)) ?? 0)
    },

    revokeAll() {
      endLinks()
      sessions.clear()
    },
  }
}

/** Looking up a digest leaks no timing information on the secret. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}
