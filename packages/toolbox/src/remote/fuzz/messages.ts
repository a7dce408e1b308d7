import type { Random } from './random.ts'
import { Buffer } from 'node:buffer'

/** Who sends: the far end of the connection, and what it knows. */
export interface Sender {
  /** Address to send from. */
  from: string
  /** What its browser would add; empty for a stranger. */
  headers: Record<string, string>
}

const PATHS = [
  '/',
  '/presenter/1',
  '/@server-reactive/nav',
  '/@server-reactive/nav',
  '/@server-ref/nav',
  '/@server-reactive/drawings',
  '/@server-reactive/snapshots',
  '/@server-ref/__proto__.LAUNCH_EDITOR',
  '/@server-reactive/constructor',
  '/__slidev/slides/1.json',
  '/__slidev/slides/99999999999999999999.json',
  '/__open-in-editor?file=slides.md',
  '/__mcp',
  '/@fs/etc/passwd',
  '/@fs/%2e%2e/%2e%2e/etc/passwd',
  '/slides.md?import',
  '/@vite/client',
  '/open/guess',
  '/open/',
  '/%',
  '/%00',
  '//',
  '*',
  'http://evil.example/',
]

const BODIES = [
  '',
  'null',
  'not json',
  '{}',
  '[]',
  '"text"',
  '{"source":"f","patch":{"page":1}}',
  '{"source":"f","patch":{"page":"__UNDEFINED___"}}',
  '{"source":"f","patch":"__UNDEFINED___"}',
  '{"source":"f","data":null}',
  '{"source":"f","patch":{"__proto__":{"polluted":1}}}',
  '{"source":"f","patch":{"timer":null}}',
  '{"source":"f","patch":{"page":1e999}}',
  '\uFEFF{"source":"f","patch":{"page":1}}',
  '['.repeat(100_000),
]

const METHODS = ['GET', 'HEAD', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'G\u0001T', '']
const LENGTHS = ['0', '1', '40', '5000', '4194304', '4194305', '-1', '1e3', '99999999999999999999', 'x']
const TYPES = ['application/json', 'application/json', 'text/plain', 'multipart/form-data; boundary=x', '']

/** A head with a line for each header, ready to be followed by a body. */
export function head(method: string, path: string, headers: Record<string, string>): string {
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

/** A request that is wrong, or right, in ways that are drawn. */
export function oddRequest(random: Random, { headers }: Sender): Buffer {
  const method = random.pick(METHODS)
  const body = random.number(4) ? Buffer.from(random.pick(BODIES)) : Buffer.from(random.bytes(random.number(2000)))
  const all: Record<string, string> = { ...headers, 'Content-Type': random.pick(TYPES), 'Content-Length': String(body.length) }
  const turn = random.number(10)
  if (turn === 0)
    all['Content-Length'] = random.pick(LENGTHS)
  if (turn === 1) {
    delete all['Content-Length']
    all['Transfer-Encoding'] = random.pick(['chunked', 'gzip', 'chunked, chunked'])
  }
  if (turn === 2)
    all.Expect = random.pick(['100-continue', 'anything'])
  if (turn === 3)
    all.Host = random.pick(['', 'evil.example', 'a b', '[::1', 'localhost:99999'])
  if (turn === 4)
    all.Origin = random.pick(['null', 'http://evil.example', ''])
  if (turn === 5)
    all['X-Long'] = 'a'.repeat(random.number(40_000))
  return Buffer.concat([Buffer.from(head(method, random.pick(PATHS), all)), body])
}

/** A change that a window sends, as it should be. */
export function syncRequest({ headers }: Sender): { head: string, body: string } {
  const body = JSON.stringify({ source: 'fuzz', patch: { page: 1, clicks: 0 } })
  return { head: head('POST', '/@server-reactive/nav', { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(body.length) }), body }
}

/** The handshake of Vite's web socket. */
export function handshake({ headers }: Sender, path: string, protocol = 'vite-hmr'): string {
  return head('GET', path, {
    ...headers,
    'Connection': 'Upgrade',
    'Upgrade': 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': protocol,
  })
}

const MESSAGES = ['null', '1', '{}', '[]', '{"type":"custom"}', '{"type":"custom","event":"slidev:monaco-write"}', '{"type":"custom","event":"vite:invalidate"}', '{"type":"custom","event":"vite:forward-console","data":null}', '{"type":"custom","event":"unocss:hmr","data":7}', '{"type":"custom","event":"unocss:hmr","data":["x"]}', '{"type":"custom","event":"vite:invalidate","data":{"path":"/@id/x"}}', '{"type":"custom","event":"vite:invoke","data":{}}', '{"__proto__":{"type":"custom"}}']

/** A frame with a message that makes no sense, or bytes that make no frame. */
export function oddFrame(random: Random): Buffer {
  if (random.number(3) === 0)
    return Buffer.from(random.bytes(1 + random.number(200)))
  // Final text frame, masked with zeros; every message is shorter than 126 bytes.
  const message = Buffer.from(random.pick(MESSAGES))
  return Buffer.concat([Buffer.from([0x81, 0x80 | message.length, 0, 0, 0, 0]), message])
}
