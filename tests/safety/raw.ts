import type { Answer, AskOptions } from '../../packages/toolbox/src/remote/testClient.ts'
import { request } from 'node:http'
import { connect } from 'node:net'

/** One request to a development server, over a connection of its own, with exactly these headers (and a `Host`). */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: AskOptions = {}): Promise<Answer> {
  // Node refuses a header without a value.
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path, method, headers: given, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', chunk => text += chunk)
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
    }).on('error', reject).end(body)
  })
}

/** Sends bytes as they are; resolves to what came back until a head was there, the other end closed, or `patience` (ms) was over. */
export function sendRaw(port: number, text: string, patience = 5000): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect({ host: 'localhost', port }, () => socket.write(text))
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
