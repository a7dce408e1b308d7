import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import { connect } from 'node:net'

/** Another machine, to the gateway. Linux lets a test have that address. */
export const PHONE = '127.0.0.2'
export const LAPTOP = '127.0.0.1'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface AskOptions {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string
}

/** Without an address to come from, `localhost`, which may be IPv6. */
const addressOf = (from?: string) => ({ host: from ? LAPTOP : 'localhost', localAddress: from })

/** One request over a connection of its own, with exactly these headers (and a `Host`). */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: AskOptions = {}, from?: string): Promise<Answer> {
  // Node refuses a header without a value.
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    request({ ...addressOf(from), port, path, method, headers: given, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', chunk => text += chunk)
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
    }).on('error', reject).end(body)
  })
}

/** Sends bytes as they are; resolves to what came back until a head was there, the other end closed, or `patience` (ms) was over. */
export function sendRaw(port: number, text: string, { from, patience = 5000 }: { from?: string, patience?: number } = {}): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect({ ...addressOf(from), port }, () => socket.write(text))
    socket.setTimeout(patience, () => socket.resetAndDestroy())
    socket.on('data', (chunk) => {
      answer += chunk
      if (answer.includes('\r\n\r\n'))
        socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

export function handshake(port: number, headers: OutgoingHttpHeaders = {}, path = '/?token=x'): string {
  const all = {
    'Host': `${LAPTOP}:${port}`,
    'Connection': 'Upgrade',
    'Upgrade': 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': 'vite-hmr',
    ...headers,
  }
  return `GET ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}
