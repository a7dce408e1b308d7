import type { z } from 'zod'
import type { RequestMeta } from './requestMeta.ts'
import type { Permissions } from './rules.ts'
import { isThisMachine } from './address.ts'
import { MAX_BODY } from './parseBody.ts'
import { hostIsOurs, isFromAnotherSite, readPath } from './requestMeta.ts'
import { RULES, SOCKET } from './rules.ts'

export interface Refusal {
  kind: 'refuse'
  status: 400 | 401 | 403 | 411 | 413 | 415
  reason: string
}

export type Decision
  = | Refusal
    | { kind: 'allow', body?: z.ZodType }

const NOT_PERMITTED: Record<keyof Permissions, string> = {
  edit: 'editing in the browser is off here',
  launchEditor: 'opening files in an editor is off; `npm start -- --editor` turns it on',
}

export function checkLocalRequest(request: RequestMeta, permissions: Permissions): Decision {
  if (!isThisMachine(request.remoteAddress))
    return refuse(403, 'this server is for this machine only; `npm run remote` lets a phone in')
  if (!hostIsOurs(request, ['localhost']))
    return refuse(403, `the deck is at http://localhost:${request.localPort}, under no other name`)
  return checkRequest(request, permissions)
}

export function checkRequest(request: RequestMeta, permissions: Permissions): Decision {
  const path = readPath(request.url)
  if (path === undefined)
    return refuse(400, 'the address is not a path')
  if (request.isUpgrade)
    return checkSocket(request, path)

  const rule = RULES.find(rule => rule.methods.includes(request.method) && rule.path.test(path))
  if (isFromAnotherSite(request, rule?.isPage ?? false) || (rule?.ownPagesOnly && !saysOwnPage(request)))
    return refuse(403, 'a page of another site asked, or none that says where it is from')
  if (!rule)
    return refuse(403, 'no such endpoint')
  if (rule.needs && !permissions[rule.needs])
    return refuse(403, NOT_PERMITTED[rule.needs])
  if (!rule.body)
    return hasBody(request) ? refuse(400, 'no body is expected here') : { kind: 'allow' }
  // Slidev compares the address as it is written.
  if (request.url !== path)
    return refuse(403, 'no such endpoint')
  return checkBody(request, rule.body)
}

function checkSocket(request: RequestMeta, path: string): Decision {
  if (isFromAnotherSite(request, false))
    return refuse(403, 'a page of another site opened a web socket, or none that says where it is from')
  return request.method === 'GET' && path === SOCKET.path && SOCKET.protocols.includes(request.headers['sec-websocket-protocol'] ?? '')
    ? { kind: 'allow' }
    : refuse(403, 'there is no such web socket')
}

function checkBody({ headers }: RequestMeta, body: z.ZodType): Decision {
  if (!/^application\/json *(?:; *charset=utf-8 *)?$/i.test(headers['content-type'] ?? ''))
    return refuse(415, 'the body has to be application/json')
  const length = headers['content-length'] ?? ''
  if (headers['transfer-encoding'] !== undefined || !/^\d+$/.test(length))
    return refuse(411, 'the body has to say how long it is')
  return Number(length) > MAX_BODY
    ? refuse(413, `the body is larger than ${MAX_BODY / 1024 / 1024} MB`)
    : { kind: 'allow', body }
}

function hasBody({ headers }: RequestMeta): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function saysOwnPage({ headers }: RequestMeta): boolean {
  return headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined
}

function refuse(status: Refusal['status'], reason: string): Refusal {
  return { kind: 'refuse', status, reason }
}
