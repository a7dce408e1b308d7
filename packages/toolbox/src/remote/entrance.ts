import type { Buffer } from 'node:buffer'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a link can be opened, in milliseconds: long enough to find the phone, too short to be found in a photo later. */
export const LINK_LIFETIME = 10 * 60_000
/** How long a device stays signed in, in milliseconds: a day of interviews. */
export const SESSION_LIFETIME = 12 * 60 * 60_000
/** So many links are remembered after their end, to tell whoever opens one late what became of it. */
export const REMEMBERED_LINKS = 100

export interface EntranceOptions {
  /** Milliseconds since the epoch. */
  now: () => number
  /** 256 random bits as text; tests pass their own. */
  createSecret?: () => string
}

/** Why a link that was once given out opens nothing any more. */
export type LinkEnd = 'used' | 'expired' | 'replaced'

type OpenResult
  = | { kind: 'opened', session: string }
    | { kind: 'ended', end: LinkEnd }
    /** It was never a link. */
    | { kind: 'refused' }

/**
 * Hands out one-time links and remembers the devices that opened one. Keeps digests only, in memory only.
 *
 * Wrong tokens shut nobody out: 256 bits are not guessed, and a lockout would let anybody on the network keep the right
 * device away.
 */
export interface Entrance {
  /** Makes the one valid token; an earlier one that nobody used is void from then on. */
  newToken: () => string
  /** Spends a token. */
  open: (token: string) => OpenResult
  knows: (session: string | undefined) => boolean
  /** Signs every device out and voids the token. */
  closeAll: () => void
}

export function createEntrance({ now, createSecret = randomSecret }: EntranceOptions): Entrance {
  let token: { digest: Buffer, expires: number } | undefined
  let ended: { digest: Buffer, end: LinkEnd }[] = []
  let sessions: { digest: Buffer, expires: number }[] = []

  function endToken(end: LinkEnd) {
    if (token)
      ended = [...ended, { digest: token.digest, end }].slice(-REMEMBERED_LINKS)
    token = undefined
  }

  return {
    newToken() {
      endToken(token && now() >= token.expires ? 'expired' : 'replaced')
      const secret = createSecret()
      token = {
        digest: digest(secret),
        expires: now() + LINK_LIFETIME,
      }
      return secret
    },

    open(candidate) {
      const time = now()
      const tried = digest(candidate)
      if (token && time >= token.expires)
        endToken('expired')
      if (token && timingSafeEqual(tried, token.digest)) {
        endToken('used')
        const session = createSecret()
        sessions.push({
          digest: digest(session),
          expires: time + SESSION_LIFETIME,
        })
        return { kind: 'opened', session }
      }
      const link = ended.find(link => timingSafeEqual(tried, link.digest))
      return link ? { kind: 'ended', end: link.end } : { kind: 'refused' }
    },

    knows(candidate) {
      if (!candidate)
        return false
      const time = now()
      sessions = sessions.filter(session => time < session.expires)
      const wanted = digest(candidate)
      // Every session is compared, so that the time taken does not tell which one came near.
      return sessions.map(session => timingSafeEqual(wanted, session.digest)).includes(true)
    },

    closeAll() {
      endToken('replaced')
      sessions = []
    },
  }
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Digests have one length, which `timingSafeEqual` asks for, and a memory dump of them opens nothing. */
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
