import type { Buffer } from 'node:buffer'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Refusal } from './judge.ts'
import type { Permissions } from './rules.ts'
import { STATUS_CODES } from 'node:http'
import { judgeLocal } from './judge.ts'
import { receive } from './receive.ts'
import { readKnock } from './request.ts'

export interface GuardOptions {
  permissions: Permissions
  /** Told of every request that is refused. */
  onRefuse?: (refusal: Refusal, request: IncomingMessage) => void
}

/**
 * Puts the guard in front of an HTTP server that has its listeners already, and may get more: they see a request or a web
 * socket only after it was let in. A middleware would come too late (Vite has some of its own before any plugin's) and
 * would not see web sockets.
 */
export function standInFront(server: Pick<Server, 'emit'>, { permissions, onRefuse }: GuardOptions): void {
  const emit = server.emit.bind(server) as (event: string | symbol, ...args: unknown[]) => boolean

  server.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event === 'request')
      void handle(...args as [IncomingMessage, ServerResponse])
    else if (event === 'upgrade')
      upgrade(...args as [IncomingMessage, Duplex, Buffer])
    else
      return emit(event, ...args)
    return true
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const judgement = judgeLocal(readKnock(request, false), permissions)
    const refusal = judgement.kind === 'refuse'
      ? judgement
      : await receive(request, response, judgement.body, (...passed) => emit('request', ...passed))
    if (!refusal)
      return
    onRefuse?.(refusal, request)
    const text = `${refusal.reason}\n`
    response.writeHead(refusal.status, { 'Connection': 'close', 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(text)
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const judgement = judgeLocal(readKnock(request, true), permissions)
    if (judgement.kind === 'pass')
      return void emit('upgrade', request, socket, head)
    onRefuse?.(judgement, request)
    refuseSocket(socket, judgement.status)
  }
}

export function refuseSocket(socket: Duplex, status: number) {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
