import type { Buffer } from 'node:buffer'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Refusal } from './checkRequest.ts'
import type { Permissions } from './rules.ts'
import { checkLocalRequest } from './checkRequest.ts'
import { forwardRequest, PROTECTIVE_HEADERS } from './forwardRequest.ts'
import { forwardUpgrade, refuseUpgrade } from './forwardUpgrade.ts'
import { readRequestMeta } from './requestMeta.ts'

/** Checks requests before the server's own listeners: a middleware would come after Vite's, and would not see web sockets. */
export function attachGuard(server: Pick<Server, 'emit'>, permissions: Permissions, onRefuse: (refusal: Refusal, request: IncomingMessage) => void): void {
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
    const decision = checkLocalRequest(readRequestMeta(request, false), permissions)
    const refusal = decision.kind === 'refuse'
      ? decision
      : await forwardRequest(request, response, decision.body, (...forwarded) => emit('request', ...forwarded))
    if (!refusal)
      return
    onRefuse(refusal, request)
    response.writeHead(refusal.status, { ...PROTECTIVE_HEADERS, 'Connection': 'close', 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(`${refusal.reason}\n`)
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const decision = checkLocalRequest(readRequestMeta(request, true), permissions)
    if (decision.kind === 'allow')
      return forwardUpgrade(request, socket, () => emit('upgrade', request, socket, head))
    onRefuse(decision, request)
    refuseUpgrade(socket, decision.status)
  }
}
