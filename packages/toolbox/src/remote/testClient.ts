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

export function askGateway(port: number, from: string, path: string, { method = 'GET', headers = {}, body }: AskOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({
      host: LAPTOP,
      port,
      path,
      method,
      headers,
      localAddress: from,
      agent: false,
    }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', chunk => text += chunk)
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
    }).on('error', reject).end(body)
  })
}

export function sendRaw(port: number, from: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host: LAPTOP, port, localAddress: from }, () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk
      if (answer.includes('\r\n\r\n'))
        socket.destroy()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
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
