import type { Buffer } from 'node:buffer'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a link can be opened, in milliseconds: long enough to find the phone, too short to be found in a photo later. */
export const LINK_LIFETIME = 10 * 60_000
/** How long a device stays signed in, in milliseconds: a day of interviews. */
export const SESSION_LIFETIME = 12 * 60 * 60_000

type Redeemed
  = | { kind: 'opened', session: string }
    /** It was a link once; `unknown`: it never was. */
    | { kind: 'ended' | 'unknown' }

/**
 * One-time links, and the devices that opened one; digests only, in memory only.
 *
 * There is no lockout after wrong tokens: 256 bits are not guessed, and anybody on the network could keep the right device away
 * with it.
 */
export interface Sessions {
  /** Makes the one valid token; an earlier unused one is void from then on. */
  createToken: () => string
  redeem: (token: string) => Redeemed
  has: (session: string | undefined) => boolean
  /** Signs every device out and voids the token. */
  revokeAll: () => void
}

/** @param now milliseconds since the epoch */
export function createSessions(now: () => number = Date.now): Sessions {
  let token: { digest: Buffer, expires: number } | undefined
  let ended: Buffer[] = []
  let sessions: { digest: Buffer, expires: number }[] = []

  function endToken() {
    ended = token ? [...ended, token.digest] : ended
    token = undefined
  }

  return {
    createToken() {
      endToken()
      const secret = createSecret()
      token = { digest: digest(secret), expires: now() + LINK_LIFETIME }
      return secret
    },

    redeem(candidate) {
      const tried = digest(candidate)
      if (token && now() >= token.expires)
        endToken()
      if (token && timingSafeEqual(tried, token.digest)) {
        endToken()
        const session = createSecret()
        sessions.push({ digest: digest(session), expires: now() + SESSION_LIFETIME })
        return { kind: 'opened', session }
      }
      return { kind: ended.some(link => timingSafeEqual(tried, link)) ? 'ended' : 'unknown' }
    },

    has(candidate) {
      if (!candidate)
        return false
      sessions = sessions.filter(session => now() < session.expires)
      const wanted = digest(candidate)
      // Every session is compared, so that the time taken tells nothing.
      return sessions.map(session => timingSafeEqual(wanted, session.digest)).includes(true)
    },

    revokeAll() {
      endToken()
      sessions = []
    },
  }
}

/** 256 random bits. */
function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Of one length, as `timingSafeEqual` needs it; a memory dump of digests opens nothing. */
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
