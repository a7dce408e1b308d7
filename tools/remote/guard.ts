import type { IncomingHttpHeaders } from 'node:http'
import { isThisMachine, parseHost, plainAddress } from './address.ts'

/** What the door needs to know of a request; all of it comes from the socket or is checked against it. */
export interface Knock {
  method: string
  url: string
  headers: IncomingHttpHeaders
  /** The two ends of the socket. Forwarding headers are never asked: anybody can write them. */
  remoteAddress: string | undefined
  localAddress: string | undefined
  localPort: number | undefined
  isUpgrade: boolean
}

export type Verdict
  = | { kind: 'pass' }
    | { kind: 'open', token: string }
    /** This machine opened a link of its own: it needs none, and none is spent. */
    | { kind: 'welcome' }
    /** 401: this client is not known. 403: known, but nobody may do this here. */
    | { kind: 'refuse', status: 401 | 403 | 411 | 413 }

/** Largest body that a request may carry, in bytes: a slide full of drawing stays far below. */
export const MAX_BODY = 4 * 1024 * 1024

/** What edits the deck or runs programs. A talk needs none of it, so it is shut for this machine too. */
const CLOSED_PATHS = /^\/(?:__mcp|__open-in-editor|__inspect|__slidev\/)/

/**
 * Where Slidev's client keeps its windows in step: page and timer, drawings, and what an addon adds. Not the snapshots
 * of the overview, which Slidev writes to the disk.
 */
const SYNC_PATH = /^\/@server-re(?:f|active)\/(?!snapshots$)[a-z][a-z-]*$/

const SAFE_METHODS = ['GET', 'HEAD']

/** Decides on one request or web socket. `hasSession` is asked only for clients on other machines. */
export function judge(knock: Knock, hasSession: () => boolean): Verdict {
  const local = isThisMachine(knock.remoteAddress)
  const path = readPath(knock.url)
  const known = local
    ? hostIsOurs(knock, ['localhost'])
    : hasSession() && hostIsOurs(knock, [])
  const token = readToken(knock, path)
  if (token !== undefined && !local && hostIsOurs(knock, []))
    return { kind: 'open', token }
  if (!known)
    return refuse(401)
  if (token !== undefined)
    return { kind: 'welcome' }
  if (path === undefined || isFromAnotherSite(knock, local))
    return refuse(403)
  if (knock.isUpgrade) {
    return knock.method === 'GET' && isViteSocket(knock, path)
      ? { kind: 'pass' }
      : refuse(403)
  }
  if (SAFE_METHODS.includes(knock.method)) {
    return mayRead(path)
      ? { kind: 'pass' }
      : refuse(403)
  }
  if (knock.method !== 'POST' || !SYNC_PATH.test(path))
    return refuse(403)
  return judgeBody(knock)
}

function refuse(status: 401 | 403 | 411 | 413): Verdict {
  return { kind: 'refuse', status }
}

/** The path as the server behind may come to see it: decoded, no doubled slashes, lower case. */
function readPath(url: string): string | undefined {
  if (!url.startsWith('/'))
    return undefined
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]!).replace(/[/\\]+/g, '/').toLowerCase()
  }
  catch {
    return undefined
  }
}

/** Slides are read as JSON by Slidev's own client; all else below its endpoint writes. */
function mayRead(path: string): boolean {
  return !CLOSED_PATHS.test(path) || /^\/__slidev\/slides\/\d+\.json$/.test(path)
}

/** Only a plain GET spends a link: what fetches ahead (a preview, a prefetch) must not use it up. */
function readToken(knock: Knock, path: string | undefined): string | undefined {
  const ahead = /prefetch|preview/.test(`${knock.headers['sec-purpose'] ?? ''} ${knock.headers.purpose ?? ''}`)
  if (knock.isUpgrade || knock.method !== 'GET' || ahead || !path?.startsWith('/open/'))
    return undefined
  return knock.url.split('?')[0]!.slice('/open/'.length)
}

/**
 * The name in the address bar has to be one that leads here and nowhere else: the address that the connection came in
 * on. A web page whose own name was made to point at this machine (DNS rebinding) gives itself away by that name.
 */
function hostIsOurs(knock: Knock, names: string[]): boolean {
  const host = parseHost(knock.headers.host)
  if (!host || host.port !== knock.localPort || !knock.localAddress)
    return false
  return [
    ...names,
    plainAddress(knock.localAddress),
  ].includes(host.name)
}

/**
 * Browsers say where a request was started. For what changes something, and for web sockets (which no same-origin
 * rule holds back), a client on another machine has to say it.
 */
function isFromAnotherSite(knock: Knock, local: boolean): boolean {
  const { origin, host } = knock.headers
  const site = knock.headers['sec-fetch-site']
  const navigates = knock.headers['sec-fetch-mode'] === 'navigate' && knock.headers['sec-fetch-dest'] === 'document'
  if ((site === 'cross-site' || site === 'same-site') && !navigates)
    return true
  if (origin !== undefined)
    return origin !== `http://${host}`
  return !local && (knock.isUpgrade || !SAFE_METHODS.includes(knock.method))
}

function isViteSocket(knock: Knock, path: string): boolean {
  return path === '/' && ['vite-hmr', 'vite-ping'].includes(knock.headers['sec-websocket-protocol'] ?? '')
}

function judgeBody(knock: Knock): Verdict {
  const length = Number(knock.headers['content-length'])
  if (knock.headers['transfer-encoding'] !== undefined || !Number.isInteger(length))
    return refuse(411)
  return length > MAX_BODY
    ? refuse(413)
    : { kind: 'pass' }
}
