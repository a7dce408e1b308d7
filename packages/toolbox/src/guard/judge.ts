import type { z } from 'zod'
import type { Knock } from './request.ts'
import type { Permissions, Rule } from './rules.ts'
import { isThisMachine } from './address.ts'
import { MAX_BODY } from './parseBody.ts'
import { hostIsOurs, isFromAnotherSite, readPath } from './request.ts'
import { RULES, SOCKET } from './rules.ts'

export interface Refusal {
  kind: 'refuse'
  status: 400 | 401 | 403 | 411 | 413 | 415
  /** For the one who runs the server. */
  reason: string
}

export type Judgement
  = | Refusal
    /** With a shape, the body has to be read and checked before the request is passed on. */
    | { kind: 'pass', body?: z.ZodType }

/** What is missing, for the one who runs the server. */
const NEEDED: Record<NonNullable<Rule['needs']>, string> = {
  edit: 'editing in the browser is off here',
  launchEditor: 'opening files in an editor is off; `npm start -- --editor` turns it on',
}

/** Decides on a request to a development server, which serves this machine only. */
export function judgeLocal(knock: Knock, permissions: Permissions): Judgement {
  if (!isThisMachine(knock.remoteAddress))
    return refuse(403, 'this server is for this machine only; `npm run remote` lets a phone in')
  if (!hostIsOurs(knock, ['localhost']))
    return refuse(403, `the deck is at http://localhost:${knock.localPort}, under no other name`)
  return judgeRequest(knock, permissions)
}

/** Decides by the table of rules. Who asks, and under which name, has been looked at before. */
export function judgeRequest(knock: Knock, permissions: Permissions): Judgement {
  const path = readPath(knock.url)
  if (path === undefined)
    return refuse(400, 'the address is no path')
  if (knock.isUpgrade)
    return judgeSocket(knock, path)

  const rule = RULES.find(rule => rule.methods.includes(knock.method) && rule.path.test(path))
  if (isFromAnotherSite(knock, rule?.isPage ?? false) || (rule?.ownPagesOnly && !saysOwnPage(knock)))
    return refuse(403, 'a page of another site asked, or none that says where it is from')
  if (!rule)
    return refuse(403, 'nothing here answers to that')
  if (rule.needs && !permissions[rule.needs])
    return refuse(403, NEEDED[rule.needs])
  if (!rule.body)
    return hasBody(knock) ? refuse(400, 'no body is expected here') : { kind: 'pass' }
  // Slidev goes by the address as it is written: it may be written in one way only.
  if (knock.url !== path)
    return refuse(403, 'nothing here answers to that')
  return judgeBody(knock, typeof rule.body === 'function' ? rule.body(permissions) : rule.body)
}

function judgeSocket(knock: Knock, path: string): Judgement {
  if (isFromAnotherSite(knock, false))
    return refuse(403, 'a page of another site opened a web socket, or none that says where it is from')
  return knock.method === 'GET' && path === SOCKET.path && SOCKET.protocols.includes(knock.headers['sec-websocket-protocol'] ?? '')
    ? { kind: 'pass' }
    : refuse(403, 'there is no such web socket')
}

function judgeBody({ headers }: Knock, body: z.ZodType): Judgement {
  if (!/^application\/json *(?:; *charset=utf-8 *)?$/i.test(headers['content-type'] ?? ''))
    return refuse(415, 'the body has to be application/json')
  const length = headers['content-length'] ?? ''
  if (headers['transfer-encoding'] !== undefined || !/^\d+$/.test(length))
    return refuse(411, 'the body has to say how long it is')
  return Number(length) > MAX_BODY
    ? refuse(413, `the body is larger than ${MAX_BODY / 1024 / 1024} MB`)
    : { kind: 'pass', body }
}

function hasBody({ headers }: Knock): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function saysOwnPage({ headers }: Knock): boolean {
  return headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined
}

function refuse(status: Refusal['status'], reason: string): Refusal {
  return { kind: 'refuse', status, reason }
}
