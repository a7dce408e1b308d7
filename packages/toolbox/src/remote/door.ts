import type { Buffer } from 'node:buffer'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Entrance, LinkEnd } from './entrance.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { isThisMachine, plainAddress } from '../guard/address.ts'
import { receive } from '../guard/receive.ts'
import { readKnock } from '../guard/request.ts'
import { refuseSocket } from '../guard/standInFront.ts'
import { judge } from './guard.ts'
import { createSeats } from './seats.ts'

/** What stands behind the door. It listens on no address of its own. */
export interface DoorUpstream {
  handle: RequestListener
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export interface DoorOptions {
  entrance: Entrance
  upstream: DoorUpstream
  /** Names of the deck's exhibits (see `Permissions`). */
  exhibits?: readonly string[]
  /** The page that a device sees after it opened its link. */
  welcomePage: () => string
  /** The page that tells what became of a link that opens nothing any more. */
  endedPage: (end: LinkEnd) => string
  /** Told about what happens at the entrance, for the terminal. */
  onEvent?: (event: DoorEvent) => void
}

export type DoorEvent
  = | { kind: 'opened', from: string }
    | { kind: 'refused', from: string }
    /** Somebody opened a link that is over. */
    | { kind: 'ended', from: string, end: LinkEnd }
    /** Somebody who is known edited a slide or a note in the browser; it was not saved. */
    | { kind: 'edit', from: string, url: string }

export interface Door {
  /** Listens on each address; port 0 takes a free one. Resolves to the port, rejects when an address cannot be had. */
  listen: (addresses: string[], port: number) => Promise<number>
  /** Cuts the connections of every other machine. */
  disconnectDevices: () => void
  close: () => Promise<void>
}

/** Far more connections than a laptop and some devices hold, and few enough for any machine. */
const MAX_CONNECTIONS = 256

/** Cookies know no ports, so the name holds it: two decks on one machine keep apart. */
export function cookieName(port: number): string {
  return `deck-${port}`
}

export function createDoor({ entrance, upstream, exhibits, welcomePage, endedPage, onEvent }: DoorOptions): Door {
  const servers: Server[] = []
  const seats = createSeats<Socket>(MAX_CONNECTIONS)

  return {
    async listen(addresses, port) {
      for (const address of addresses) {
        const server = createServer({
          // A page of Slidev sends about 1 KB of headers; who is slow to send them only holds a connection.
          maxHeaderSize: 16 * 1024,
          headersTimeout: 10_000,
          requestTimeout: 60_000,
          connectionsCheckingInterval: 5_000,
        }, handle)
        server.on('upgrade', upgrade)
        // Node would answer these two by itself, before anybody asked who is there.
        server.on('checkContinue', handle)
        server.on('checkExpectation', handle)
        server.on('connection', seats.take)
        server.listen(port, address)
        await once(server, 'listening')
        servers.push(server)
        const bound = server.address()
        if (bound && typeof bound === 'object')
          port = bound.port
      }
      return port
    },

    disconnectDevices() {
      for (const socket of seats.all()) {
        if (!isThisMachine(socket.remoteAddress))
          socket.destroy()
      }
    },

    async close() {
      const closed = servers.map(server => new Promise(resolve => server.close(resolve)))
      for (const socket of seats.all())
        socket.destroy()
      await Promise.all(closed)
    },
  }

  function handle(request: IncomingMessage, response: ServerResponse) {
    // A connection that breaks off while it is answered concerns nobody else.
    response.on('error', () => response.destroy())
    const verdict = judge(readKnock(request, false), () => hasSession(request), exhibits)
    if (verdict.kind === 'pass') {
      seats.markKnown(request.socket)
      if (request.headers.expect !== undefined)
        response.writeContinue()
      return void receive(request, response, verdict.body, upstream.handle)
        .then(refusal => refusal && refuse(response, refusal.status))
        .catch(() => response.destroy())
    }
    if (verdict.kind === 'welcome')
      return sendPage(response, 200, welcomePage())
    if (verdict.kind === 'open')
      return open(request, response, verdict.token)
    if (verdict.status === 403 && request.method === 'POST' && request.url?.startsWith('/__slidev/slides/'))
      onEvent?.({ kind: 'edit', from: plainAddress(request.socket.remoteAddress ?? ''), url: request.url })
    refuse(response, verdict.status)
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const verdict = judge(readKnock(request, true), () => hasSession(request))
    if (verdict.kind !== 'pass')
      return refuseSocket(socket, verdict.kind === 'refuse' ? verdict.status : 401)
    seats.markKnown(request.socket)
    upstream.upgrade(request, socket, head)
  }

  function open(request: IncomingMessage, response: ServerResponse, token: string) {
    const from = plainAddress(request.socket.remoteAddress ?? '')
    const result = entrance.open(token)
    if (result.kind === 'opened') {
      onEvent?.({ kind: 'opened', from })
      response.setHeader('Set-Cookie', `${cookieName(request.socket.localPort!)}=${result.session}; Path=/; HttpOnly; SameSite=Strict`)
      return sendPage(response, 200, welcomePage())
    }
    onEvent?.({ from, ...result })
    if (result.kind === 'ended')
      sendPage(response, 410, endedPage(result.end))
    else
      refuse(response, 401)
  }

  /**
   * A page with links, not a redirect: a redirect that began on another site (a chat, a mail) would be followed
   * without the cookie, as that is `SameSite=Strict`.
   */
  function sendPage(response: ServerResponse, status: number, page: string) {
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': 'default-src \'none\'; style-src \'unsafe-inline\'',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(page)
  }

  function hasSession(request: IncomingMessage): boolean {
    const name = cookieName(request.socket.localPort ?? 0)
    const cookies = (request.headers.cookie ?? '').split(';').map(cookie => cookie.trim())
    return entrance.knows(cookies.find(cookie => cookie.startsWith(`${name}=`))?.slice(name.length + 1))
  }
}

/** The status and nothing more: no body, no name of a program, and no connection to go on with. */
function refuse(response: ServerResponse, status: number) {
  response.sendDate = false
  response.writeHead(status, { 'Connection': 'close', 'Content-Length': 0 })
  response.end()
}
