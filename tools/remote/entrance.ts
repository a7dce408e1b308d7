import type { Buffer } from 'node:buffer'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a link can be opened, in milliseconds: long enough to find the phone, too short to be found in a photo later. */
export const LINK_LIFETIME = 10 * 60_000
/** How long a device stays signed in, in milliseconds: a day of interviews. */
export const SESSION_LIFETIME = 12 * 60 * 60_000
/** So many wrong tokens within `WINDOW` close the entrance for `CLOSED_FOR` (both in milliseconds). */
export const WRONG_TOKENS = 5
export const WINDOW = 60_000
export const CLOSED_FOR = 60_000

export interface EntranceOptions {
  /** Milliseconds since the epoch. */
  now: () => number
  /** 256 random bits as text; tests pass their own. */
  createSecret?: () => string
}

export type OpenResult
  = | { kind: 'opened', session: string }
    | { kind: 'refused' }
    | { kind: 'closed', until: number }

/** Hands out one-time links and remembers the devices that opened one. Keeps digests only, in memory only. */
export interface Entrance {
  /** Makes the one valid token; an earlier one that nobody used is void from then on. */
  newToken: () => string
  /** Spends a token. While the entrance is closed no token is looked at, and so none is spent. */
  open: (token: string) => OpenResult
  knows: (session: string | undefined) => boolean
  /** Signs every device out and voids the token. */
  closeAll: () => void
}

export function createEntrance({ now, createSecret = randomSecret }: EntranceOptions): Entrance {
  let token: { digest: Buffer, expires: number } | undefined
  let sessions: { digest: Buffer, expires: number }[] = []
  let wrongAt: number[] = []
  let closedUntil = 0

  return {
    newToken() {
      const secret = createSecret()
      token = {
        digest: digest(secret),
        expires: now() + LINK_LIFETIME,
      }
      return secret
    },

    open(candidate) {
      const time = now()
      if (time < closedUntil)
        return { kind: 'closed', until: closedUntil }
      if (token && time < token.expires && timingSafeEqual(digest(candidate), token.digest)) {
        token = undefined
        const session = createSecret()
        sessions.push({
          digest: digest(session),
          expires: time + SESSION_LIFETIME,
        })
        return { kind: 'opened', session }
      }
      wrongAt = [
        ...wrongAt.filter(at => at > time - WINDOW),
        time,
      ]
      if (wrongAt.length >= WRONG_TOKENS) {
        wrongAt = []
        closedUntil = time + CLOSED_FOR
      }
      return { kind: 'refused' }
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
      token = undefined
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
