import type { Decision } from '../guard/checkRequest.ts'
import type { RequestMeta } from '../guard/requestMeta.ts'
import { isThisMachine } from '../guard/address.ts'
import { checkRequest } from '../guard/checkRequest.ts'
import { hostIsOurs, readPath } from '../guard/requestMeta.ts'

type RemoteDecision
  = | Decision
    | { kind: 'open', token: string }
    /** A link was opened by this machine, or a device that is signed in. */
    | { kind: 'welcome' }

const PERMISSIONS = { edit: false, launchEditor: false }

/**
 * Authentication, then the rules of every development server. 401: not signed in; any other status: not allowed for anyone.
 */
export function checkRemoteRequest(request: RequestMeta, hasSession: () => boolean): RemoteDecision {
  const isLocal = isThisMachine(request.remoteAddress)
  if (!hostIsOurs(request, isLocal ? ['localhost'] : []))
    return { kind: 'refuse', status: 401, reason: 'another host' }
  const isSignedIn = isLocal || hasSession()
  const token = readToken(request)
  if (token !== undefined)
    return isSignedIn ? { kind: 'welcome' } : { kind: 'open', token }
  return isSignedIn
    ? checkRequest(request, PERMISSIONS)
    : { kind: 'refuse', status: 401, reason: 'no session' }
}

/** Only a plain GET uses a link up, not a preview or prefetch. */
function readToken({ method, url, headers, isUpgrade }: RequestMeta): string | undefined {
  const ahead = /prefetch|preview/.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`)
  if (isUpgrade || method !== 'GET' || ahead || !readPath(url)?.startsWith('/open/'))
    return undefined
  return url.split('?')[0]!.slice('/open/'.length)
}
