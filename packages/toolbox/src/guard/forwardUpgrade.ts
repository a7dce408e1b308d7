import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'

/** By RFC 6455. */
const HANDSHAKE_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const CLOSE_NORMALLY = Buffer.from([0x88, 0x02, 0x03, 0xE8])

/** Milliseconds. */
const HANG_UP = 5_000

/** Answers a ping itself: Vite puts no error listener on it, so one malformed frame would end the process. */
export function forwardUpgrade(request: IncomingMessage, socket: Duplex, next: () => void): void {
  if (request.headers['sec-websocket-protocol'] !== 'vite-ping')
    return next()
  const key = request.headers['sec-websocket-key'] ?? ''
  if (!/^[\w+/]{22}==$/.test(key))
    return refuseUpgrade(socket, 400)
  const accept = createHash('sha1').update(key + HANDSHAKE_SUFFIX).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: vite-ping\r\n\r\n`)
  socket.end(CLOSE_NORMALLY)
  socket.resume()
  setTimeout(() => socket.destroy(), HANG_UP).unref()
}

export function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
