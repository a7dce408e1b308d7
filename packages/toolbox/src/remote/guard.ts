import type { Judgement } from '../guard/judge.ts'
import type { Knock } from '../guard/request.ts'
import { isThisMachine } from '../guard/address.ts'
import { judgeRequest } from '../guard/judge.ts'
import { hostIsOurs, readPath } from '../guard/request.ts'

export type Verdict
  = | Judgement
    | { kind: 'open', token: string }
    /** Nothing to open: this machine needs no link, and a device that is signed in has no use for another one. */
    | { kind: 'welcome' }

/** What edits the deck or runs programs is shut for everybody, this machine too: a talk needs none of it. */
const PERMISSIONS = { edit: false, launchEditor: false }

/**
 * Decides on one request or web socket: who is there, and then by the rules of every development server.
 *
 * 401: this client is not known. Any other refusal: known, but nobody may do this here.
 * `hasSession` is asked only for clients on other machines; `exhibits` are those of the deck.
 */
export function judge(knock: Knock, hasSession: () => boolean, exhibits: readonly string[] = []): Verdict {
  const local = isThisMachine(knock.remoteAddress)
  const underOurName = hostIsOurs(knock, local ? ['localhost'] : [])
  const known = underOurName && (local || hasSession())
  const token = underOurName ? readToken(knock) : undefined
  if (token !== undefined) {
    return known ? { kind: 'welcome' } : { kind: 'open', token }
  }
  return known
    ? judgeRequest(knock, { ...PERMISSIONS, exhibits })
    : { kind: 'refuse', status: 401, reason: 'no session' }
}

/** Only a plain GET spends a link: what fetches ahead (a preview, a prefetch) must not use it up. */
function readToken(knock: Knock): string | undefined {
  const ahead = /prefetch|preview/.test(`${knock.headers['sec-purpose'] ?? ''} ${knock.headers.purpose ?? ''}`)
  if (knock.isUpgrade || knock.method !== 'GET' || ahead || !readPath(knock.url)?.startsWith('/open/'))
    return undefined
  return knock.url.split('?')[0]!.slice('/open/'.length)
}
