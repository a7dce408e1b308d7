import type { Buffer } from 'node:buffer'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Entrance } from './entrance.ts'
import type { Knock } from './guard.ts'
import { once } from 'node:events'
import { createServer, STATUS_CODES } from 'node:http'
import { isThisMachine, plainAddress } from './address.ts'
import { judge } from './guard.ts'

/** What stands behind the door. It listens on no address of its own. */
export interface DoorUpstream {
  handle: RequestListener
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export interface DoorOptions {
  entrance: Entrance
  upstream: DoorUpstream
  /** The page that a device sees after it opened its link. */
  welcomePage: () => string
  /** Told about what happens at the entrance, for the terminal. */
  onEvent?: (event: DoorEvent) => void
}

export type DoorEvent
  = | { kind: 'opened', from: string }
    | { kind: 'refused', from: string }
    | { kind: 'closed', from: string, until: number }
    /** Somebody who is known edited a slide or a note in the browser; it was not saved. */
    | { kind: 'edit', from: string, url: string }

export interface Door {
  /** Listens on each address; port 0 takes a free one. Resolves to the port, rejects when an address cannot be had. */
  listen: (addresses: string[], port: number) => Promise<number>
  /** Cuts the connections of every other machine. */
  disconnectDevices: () => void
  close: () => Promise<void>
}

/** Cookies know no ports, so the name holds it: two decks on one machine keep apart. */
export function cookieName(port: number): string {
  return `deck-${port}`
}

export function createDoor({ entrance, upstream, welcomePage, onEvent }: DoorOptions): Door {
  const servers: Server[] = []
  const sockets = new Set<Duplex & { remoteAddress?: string }>()

  return {
    async listen(addresses, port) {
      for (const address of addresses) {
        const server = createServer({
          // A page of Slidev sends about 1 KB of headers; who is slow to send them only holds a connection.
          maxHeaderSize: 16 * 1024,
          headersTimeout: 10_000,
          requestTimeout: 60_000,
        }, handle)
        server.maxConnections = 256
        server.on('upgrade', upgrade)
        // Node would answer these two by itself, before anybody asked who is there.
        server.on('checkContinue', handle)
        server.on('checkExpectation', handle)
        server.on('connection', (socket) => {
          sockets.add(socket)
          socket.once('close', () => sockets.delete(socket))
        })
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
      for (const socket of sockets) {
        if (!isThisMachine(socket.remoteAddress))
          socket.destroy()
      }
    },

    async close() {
      const closed = servers.map(server => new Promise(resolve => server.close(resolve)))
      for (const socket of sockets)
        socket.destroy()
      await Promise.all(closed)
    },
  }

  function handle(request: IncomingMessage, response: ServerResponse) {
    const verdict = judge(readKnock(request, false), () => hasSession(request))
    if (verdict.kind === 'pass') {
      if (request.headers.expect !== undefined)
        response.writeContinue()
      return upstream.handle(request, response)
    }
    if (verdict.kind === 'welcome')
      return welcome(response)
    if (verdict.kind === 'open')
      return open(request, response, verdict.token)
    if (verdict.status === 403 && request.method === 'POST' && request.url?.startsWith('/__slidev/slides/'))
      onEvent?.({ kind: 'edit', from: plainAddress(request.socket.remoteAddress ?? ''), url: request.url })
    refuse(response, verdict.status)
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const verdict = judge(readKnock(request, true), () => hasSession(request))
    if (verdict.kind === 'pass')
      return upstream.upgrade(request, socket, head)
    const status = verdict.kind === 'refuse'
      ? verdict.status
      : 401
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }

  function open(request: IncomingMessage, response: ServerResponse, token: string) {
    const from = plainAddress(request.socket.remoteAddress ?? '')
    const result = entrance.open(token)
    if (result.kind === 'opened') {
      onEvent?.({ kind: 'opened', from })
      response.setHeader('Set-Cookie', `${cookieName(request.socket.localPort!)}=${result.session}; Path=/; HttpOnly; SameSite=Strict`)
      return welcome(response)
    }
    onEvent?.({ from, ...result })
    refuse(response, 401)
  }

  /**
   * A page with links, not a redirect: a redirect that began on another site (a chat, a mail) would be followed
   * without the cookie, as that is `SameSite=Strict`.
   */
  function welcome(response: ServerResponse) {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': 'default-src \'none\'; style-src \'unsafe-inline\'',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(welcomePage())
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

function readKnock(request: IncomingMessage, isUpgrade: boolean): Knock {
  const { remoteAddress, localAddress, localPort } = request.socket
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    remoteAddress,
    localAddress,
    localPort,
    isUpgrade,
  }
}
