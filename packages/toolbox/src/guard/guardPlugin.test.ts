import type { AddressInfo } from 'node:net'
import type { ViteDevServer } from 'vite'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createServer } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { guardPlugin } from './guardPlugin.ts'

// The guard in front of Vite itself; Slidev adds nothing here that could save the process.
let root: string
let server: ViteDevServer
let port: number

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'guarded-'))
  writeFileSync(join(root, 'index.html'), '<!doctype html><html></html>')
  mkdirSync(join(root, 'node_modules/@slidev/client'), { recursive: true })
  writeFileSync(join(root, 'node_modules/@slidev/client/main.ts'), 'mount()\n')
  server = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0 },
    plugins: [guardPlugin({ launchEditor: false })],
  })
  await server.listen()
  port = (server.httpServer!.address() as AddressInfo).port
})

afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

const origin = () => `http://127.0.0.1:${port}`

it('keeps the window of whatever is answered from other sites', async () => {
  for (const [path, headers, status] of [['/', {}, 200], ['/@vite/client', {}, 200], ['/__mcp', {}, 403], ['/', { origin: 'http://evil.example' }, 403]] as const) {
    const answer = await fetch(origin() + path, { headers: { ...headers } })
    expect([path, answer.status, answer.headers.get('cross-origin-opener-policy')]).toEqual([path, status, 'same-origin'])
  }
})

it('reloads no page for what a build writes beside it', async () => {
  const sent = vi.spyOn(server.environments.client.hot, 'send')
  const reloads = () => sent.mock.calls.filter(([payload]) => (payload as { type?: string }).type === 'full-reload').length
  for (const folder of ['.cache/public', 'dist', 'out/deck', 'pages']) {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'tsconfig.json'), '{}')
  }
  await vi.waitFor(() => expect(reloads()).toBe(1), 10_000)
  await new Promise(done => setTimeout(done, 500))
  expect(reloads()).toBe(1)
})

it('lets a page ignore messages of other sites before Slidev listens', async () => {
  const code = await (await fetch(`${origin()}/node_modules/@slidev/client/main.ts?v=1`)).text()
  const [first, ...rest] = code.split('mount()')
  expect(rest).toHaveLength(1)
  const listeners: ((event: object) => void)[] = []
  // eslint-disable-next-line no-new-func
  new Function('addEventListener', 'location', first!)((_: string, listener: (event: object) => void) => listeners.push(listener), { origin: 'http://localhost:3030' })
  const stopped = ['http://localhost:3030', 'http://localhost:8080', 'http://evil.example', 'null', ''].filter((origin) => {
    const stopImmediatePropagation = vi.fn()
    listeners.forEach(listener => listener({ origin, stopImmediatePropagation }))
    return stopImmediatePropagation.mock.calls.length > 0
  })
  expect(stopped).toEqual(['http://localhost:8080', 'http://evil.example', 'null', ''])
})

/** Opens a web socket, sends bytes as they are, hangs up; resolves to the first line of the answer. */
async function sendFrames(protocol: string, bytes: Uint8Array): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port })
  socket.on('error', () => {})
  socket.write(`GET /?token=${server.config.webSocketToken} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`)
  const [head] = await once(socket, 'data') as [Buffer]
  socket.resume().end(bytes)
  await once(socket, 'close')
  return head.toString('latin1').split('\r\n')[0]!
}

/** Frames from plain to malformed: any operation, reserved bits, masks and lengths that do not fit. */
const frames = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.record({ first: fc.nat(255), second: fc.nat(255), rest: fc.uint8Array({ maxLength: 20 }) }).map(({ first, second, rest }) => Uint8Array.from([first, second, ...rest])),
  fc.json().map((json) => {
    const payload = Buffer.from(json).subarray(0, 125)
    return Uint8Array.from([0x81, 0x80 | payload.length, 0, 0, 0, 0, ...payload])
  }),
)

// An exception that nobody catches fails the run, as it would end the server.
it.each(['vite-ping', 'vite-hmr'])('serves on whatever frames come over %s', async (protocol) => {
  await fc.assert(fc.asyncProperty(frames, async (bytes) => {
    expect(await sendFrames(protocol, bytes)).toBe('HTTP/1.1 101 Switching Protocols')
  }), { numRuns: 100, examples: [[Uint8Array.from([0xFF, 0xFF, 0xFF])], [Uint8Array.from([0x01, 0x01, 0x61])], [new Uint8Array()]] })
  expect((await fetch(origin())).status).toBe(200)
})

it('answers a ping as a browser expects it', async () => {
  const closed = await new Promise<CloseEvent>((resolve, reject) => {
    const socket = new WebSocket(`${origin().replace('http', 'ws')}/`, { protocols: ['vite-ping'], headers: { origin: origin() } } as unknown as string[])
    socket.addEventListener('error', () => reject(new Error('no web socket')))
    socket.addEventListener('close', resolve)
  })
  expect([closed.code, closed.wasClean]).toEqual([1000, true])
})
