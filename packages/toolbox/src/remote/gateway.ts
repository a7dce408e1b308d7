import type { Buffer } from 'node:buffer'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Sessions } from './sessions.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { isThisMachine, plainAddress } from '../guard/address.ts'
import { forwardRequest } from '../guard/forwardRequest.ts'
import { forwardUpgrade, refuseUpgrade } from '../guard/forwardUpgrade.ts'
import { readRequestMeta } from '../guard/requestMeta.ts'
import { checkRemoteRequest } from './checkRemoteRequest.ts'

export interface Upstream {
  handle: RequestListener
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

interface GatewayOptions {
  sessions: Sessions
  upstream: Upstream
  welcomePage: () => string
  endedPage: () => string
  onEvent?: (event: GatewayEvent) => void
}

export type GatewayEvent
  = | { kind: 'opened', from: string }
    | { kind: 'ended' | 'unknown', from: string }
    /** An edit in the browser was refused. */
    | { kind: 'edit', from: string, url: string }

export type Gateway = ReturnType<typeof createGateway>

const MAX_CONNECTIONS = 256

/** Cookies are shared by all ports, so the name has to differ. */
export function cookieName(port: number): string {
  return `deck-${port}`
}

export function createGateway({ sessions, upstream, welcomePage, endedPage, onEvent }: GatewayOptions) {
  const servers: Server[] = []
  /** In the order of arrival, with whether a request was allowed. */
  const connections = new Map<Socket, boolean>()

  return {
    /** Port 0 takes a free one. Resolves to the port. */
    async listen(addresses: string[], port: number) {
      for (const address of addresses) {
        const server = createServer({
          // A page of Slidev sends about 1 KB of headers.
          maxHeaderSize: 16 * 1024,
          headersTimeout: 10_000,
          requestTimeout: 60_000,
          connectionsCheckingInterval: 5_000,
        }, handle)
        server.on('upgrade', upgrade)
        // Node would answer these two itself, without authentication.
        server.on('checkContinue', handle)
        server.on('checkExpectation', handle)
        server.on('connection', addConnection)
        server.listen(port, address)
        await once(server, 'listening')
        servers.push(server)
        port = (server.address() as AddressInfo).port
      }
      return port
    },

    disconnectDevices() {
      for (const socket of connections.keys()) {
        if (!isThisMachine(socket.remoteAddress))
          socket.destroy()
      }
    },

    async close() {
      const closed = servers.map(server => new Promise(resolve => server.close(resolve)))
      for (const socket of connections.keys())
        socket.destroy()
      await Promise.all(closed)
    },
  }

  /** At capacity, the oldest unauthenticated connection is closed, or else the oldest. */
  function addConnection(socket: Socket) {
    if (connections.size === MAX_CONNECTIONS) {
      const others = [...connections]
      const [oldest] = others.find(([, authenticated]) => !authenticated) ?? others[0]!
      connections.delete(oldest)
      oldest.destroy()
    }
    connections.set(socket, false)
    socket.once('close', () => connections.delete(socket))
  }

  function markAuthenticated(socket: Socket) {
    if (connections.has(socket))
      connections.set(socket, true)
  }

  function handle(request: IncomingMessage, response: ServerResponse) {
    response.on('error', () => response.destroy())
    const decision = checkRemoteRequest(readRequestMeta(request, false), () => hasSession(request))
    if (decision.kind === 'welcome')
      return sendPage(response, 200, welcomePage())
    if (decision.kind === 'open')
      return open(request, response, decision.token)
    if (decision.kind === 'refuse') {
      if (decision.status === 403 && request.method === 'POST' && request.url?.startsWith('/__slidev/slides/'))
        onEvent?.({ kind: 'edit', from: plainAddress(request.socket.remoteAddress ?? ''), url: request.url })
      return refuse(response, decision.status)
    }
    markAuthenticated(request.socket)
    if (request.headers.expect !== undefined)
      response.writeContinue()
    void forwardRequest(request, response, decision.body, upstream.handle)
      .then(refusal => refusal && refuse(response, refusal.status))
      .catch(() => response.destroy())
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const decision = checkRemoteRequest(readRequestMeta(request, true), () => hasSession(request))
    if (decision.kind !== 'allow')
      return refuseUpgrade(socket, decision.kind === 'refuse' ? decision.status : 401)
    markAuthenticated(request.socket)
    forwardUpgrade(request, socket, () => upstream.upgrade(request, socket, head))
  }

  function open(request: IncomingMessage, response: ServerResponse, token: string) {
    const from = plainAddress(request.socket.remoteAddress ?? '')
    const result = sessions.redeem(token)
    onEvent?.({ kind: result.kind, from })
    if (result.kind === 'opened') {
      response.setHeader('Set-Cookie', `${cookieName(request.socket.localPort!)}=${result.session}; Path=/; HttpOnly; SameSite=Strict`)
      return sendPage(response, 200, welcomePage())
    }
    if (result.kind === 'ended')
      sendPage(response, 410, endedPage())
    else
      refuse(response, 401)
  }

  /** Not a redirect: after a link in a chat or mail, it would be followed without the `SameSite=Strict` cookie. */
  function sendPage(response: ServerResponse, status: number, page: string) {
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': 'default-src \'none\'; style-src \'unsafe-inline\'',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(page)
  }

  function hasSession(request: IncomingMessage): boolean {
    const name = cookieName(request.socket.localPort ?? 0)
    const cookies = (request.headers.cookie ?? '').split(';').map(cookie => cookie.trim())
    return sessions.has(cookies.find(cookie => cookie.startsWith(`${name}=`))?.slice(name.length + 1))
  }
}

function refuse(response: ServerResponse, status: number) {
  response.sendDate = false
  response.writeHead(status, { 'Connection': 'close', 'Content-Length': 0 })
  response.end()
}
