import type { OutgoingHttpHeaders } from 'node:http'
import type { AskOptions } from '../../../../tests/support/rawClient.ts'
import type { Gateway, GatewayEvent } from './gateway.ts'
import type { Sessions } from './sessions.ts'
import { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import process from 'node:process'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { handshake, LAPTOP, PHONE, ask as send, sendRaw } from '../../../../tests/support/rawClient.ts'
import { cookieName, createGateway } from './gateway.ts'
import { createSessions } from './sessions.ts'

// Only Linux gives every address of 127.0.0.0/8 to a test.
const itOnLinux = it.skipIf(process.platform !== 'linux')

let time: number
let sessions: Sessions
let gateway: Gateway
let port: number
let events: GatewayEvent[]
/** What came through to the deck. */
let passed: string[]

beforeEach(async () => {
  time = 0
  events = []
  passed = []
  sessions = createSessions(() => time)
  gateway = createGateway({
    sessions,
    welcomePage: () => '<h1>welcome</h1>',
    endedPage: () => '<h1>ended</h1>',
    onEvent: event => events.push(event),
    upstream: {
      handle(incoming, response) {
        let body = ''
        incoming.setEncoding('utf8').on('data', chunk => body += chunk).on('end', () => {
          passed.push(`${incoming.method} ${incoming.url}${body && ` ${body}`}`)
          response.end('the deck')
        })
      },
      upgrade(incoming, socket) {
        passed.push(`socket ${incoming.url}`)
        socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')
      },
    },
  })
  port = await gateway.listen([LAPTOP], 0)
})
afterEach(() => gateway.close())

const ask = (from: string, path: string, options: AskOptions = {}) => send(port, path, options, from)
const ORIGIN = () => `http://${LAPTOP}:${port}`
const openSocket = (from: string, headers: OutgoingHttpHeaders = {}) => sendRaw(port, handshake(port, headers), { from })

async function signIn(): Promise<string> {
  const answer = await ask(PHONE, `/open/${sessions.createToken()}`)
  expect(answer.status).toBe(200)
  return answer.headers['set-cookie']![0]!.split(';')[0]!
}

itOnLinux('answers another machine without a session with 401 and nothing more', async () => {
  for (const path of [
    '/',
    '/presenter/1',
    '/slides.md',
    '/__slidev/slides/2.json',
    '/__mcp',
    '/@vite/client',
    '/open/',
  ]) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
      const answer = await ask(PHONE, path, { method })
      expect([path, method, answer.status, answer.body]).toEqual([path, method, 401, ''])
      expect(answer.headers).toEqual({ 'connection': 'close', 'content-length': '0' })
    }
  }
  expect(await openSocket(PHONE)).toBe('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  expect(passed).toEqual([])
})

itOnLinux('lets this machine in without one', async () => {
  expect((await ask(LAPTOP, '/presenter/1')).body).toBe('the deck')
  expect(await openSocket(LAPTOP, { Origin: ORIGIN() })).toContain('101')
  expect(await openSocket(LAPTOP)).toContain('403')
})

itOnLinux('lets a device in that opened the link, and shuts out one that replays it', async () => {
  const token = sessions.createToken()
  const opened = await ask(PHONE, `/open/${token}`)
  expect(opened.status).toBe(200)
  expect(opened.body).toBe('<h1>welcome</h1>')
  expect(opened.headers['cache-control']).toBe('no-store')
  expect(opened.headers['set-cookie']).toEqual([
    expect.stringMatching(/^deck-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
  ])

  const cookie = opened.headers['set-cookie']![0]!.split(';')[0]!
  expect((await ask(PHONE, '/presenter/1', {
    headers: { cookie },
  })).body).toBe('the deck')
  expect(await openSocket(PHONE, { Cookie: cookie, Origin: `http://${LAPTOP}:${port}` })).toContain('101')

  const replay = await ask('127.0.0.3', `/open/${token}`)
  expect([replay.status, replay.body, replay.headers['set-cookie']]).toEqual([410, '<h1>ended</h1>', undefined])
  expect(events).toEqual([
    { kind: 'opened', from: PHONE },
    { kind: 'ended', from: '127.0.0.3' },
  ])
})

itOnLinux('does not take a made-up cookie, the token as cookie, or the cookie of another port', async () => {
  const token = sessions.createToken()
  const name = cookieName(port)
  const session = (await signIn()).slice(name.length + 1)
  for (const cookie of [
    `${name}=`,
    `${name}=undefined`,
    `${name}=${token}`,
    `${name}=${'A'.repeat(43)}`,
    `deck-1=${session}`,
    `x${name}=${session}`,
  ]) {
    expect((await ask(PHONE, '/', {
      headers: { cookie },
    })).status).toBe(401)
  }
  expect((await ask(PHONE, '/', {
    headers: { cookie: `theme=dark; ${name}=${session}` },
  })).status).toBe(200)
})

itOnLinux('is not taken in by headers that name another sender or another host', async () => {
  for (const headers of [
    { 'x-forwarded-for': LAPTOP },
    { forwarded: `for=${LAPTOP}` },
    { host: `localhost:${port}` },
  ])
    expect((await ask(PHONE, '/', { headers })).status).toBe(401)
  expect((await ask(LAPTOP, '/', {
    headers: { host: `evil.example:${port}` },
  })).status).toBe(401)
  expect((await ask(LAPTOP, '/', {
    headers: { origin: 'http://evil.example' },
  })).status).toBe(403)
  expect(await openSocket(LAPTOP, { Origin: 'http://evil.example' })).toContain('403')
  expect(await sendRaw(port, 'GET http://127.0.0.1/ HTTP/1.1\r\nHost: x\r\n\r\n', { from: PHONE })).toContain('401')
  expect(passed).toEqual([])
})

itOnLinux('refuses a web socket from another site even with a session', async () => {
  const cookie = await signIn()
  for (const headers of [
    { Cookie: cookie },
    { Cookie: cookie, Origin: 'http://evil.example' },
  ])
    expect(await openSocket(PHONE, headers)).toContain('403')
  expect(passed).toEqual([])
})

const SYNC = JSON.stringify({ source: 'phone', patch: { page: 3 } })
/** A device that is signed in sends a change as its browser does. */
async function change(path: string, body: string, cookie: string) {
  return ask(PHONE, path, { method: 'POST', body, headers: { cookie, 'origin': ORIGIN(), 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } })
}

itOnLinux('lets a signed-in device sync and nothing else write', async () => {
  const cookie = await signIn()
  expect((await change('/@server-reactive/nav', SYNC, cookie)).status).toBe(200)
  for (const path of ['/__slidev/slides/1.json', '/__mcp', '/@server-reactive/snapshots', '/@server-reactive/__proto__.LAUNCH_EDITOR', '/@server-reactive/constructor'])
    expect([path, (await change(path, SYNC, cookie)).status]).toEqual([path, 403])
  for (const body of ['', 'not json', 'null', '[]', '{}', '{"source":"x","patch":{"__proto__":{"a":1}}}', '{"source":"x","patch":{"constructor":1}}', '{"source":"x","patch":{"unknown":1}}', '{"source":"x"}'])
    expect([body, (await change('/@server-reactive/nav', body, cookie)).status]).toEqual([body, 400])
  expect(passed).toEqual([`POST /@server-reactive/nav ${SYNC}`])
  expect(events.find(event => event.kind === 'edit')).toEqual({ kind: 'edit', from: PHONE, url: '/__slidev/slides/1.json' })
})

itOnLinux('passes on no body that breaks off', async () => {
  const cookie = await signIn()
  for (let count = 0; count < 20; count++) {
    const socket = connect({ host: LAPTOP, port, localAddress: PHONE })
    socket.on('error', () => {})
    socket.write(`POST /@server-reactive/nav HTTP/1.1\r\nHost: ${LAPTOP}:${port}\r\nOrigin: ${ORIGIN()}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"source":`)
    await new Promise(resolve => setTimeout(resolve, 5))
    if (count % 2)
      socket.resetAndDestroy()
    else
      socket.end()
  }
  expect((await change('/@server-reactive/nav', SYNC, cookie)).status).toBe(200)
  expect(passed).toHaveLength(1)
})

itOnLinux('opens to the right link after any number of wrong ones', async () => {
  const token = sessions.createToken()
  for (let index = 0; index < 200; index++)
    expect((await ask('127.0.0.3', `/open/guess${index}`)).status).toBe(401)
  expect((await ask(PHONE, `/open/${token}`)).status).toBe(200)
})

itOnLinux('lets a phone in past 300 connections that say nothing', async () => {
  const cookie = await signIn()
  const idle = Array.from({ length: 300 }, () => connect({ host: LAPTOP, port, localAddress: '127.0.0.3' }))
  idle.forEach(socket => socket.on('error', () => {}))
  await Promise.all(idle.map(socket => new Promise(resolve => socket.once('connect', resolve))))
  expect((await ask(PHONE, '/', { headers: { cookie } })).status).toBe(200)
  expect((await ask(PHONE, `/open/${sessions.createToken()}`)).status).toBe(200)
  idle.forEach(socket => socket.destroy())
})

itOnLinux('cuts off every device when all are signed out', async () => {
  const cookie = await signIn()
  const socket = connect({ host: LAPTOP, port, localAddress: PHONE })
  socket.write(handshake(port, { Cookie: cookie, Origin: `http://${LAPTOP}:${port}` }))
  await new Promise(resolve => socket.once('data', resolve))
  const cut = new Promise(resolve => socket.once('close', resolve))
  socket.on('error', () => {})
  sessions.revokeAll()
  gateway.disconnectDevices()
  await cut
  expect((await ask(PHONE, '/', {
    headers: { cookie },
  })).status).toBe(401)
  expect((await ask(LAPTOP, '/')).status).toBe(200)
})

itOnLinux('says nothing before 401 to one who expects an answer ahead of the body', async () => {
  for (const expectation of ['100-continue', 'anything']) {
    const answer = await sendRaw(port, `POST / HTTP/1.1\r\nHost: ${LAPTOP}:${port}\r\nExpect: ${expectation}\r\nContent-Length: 5\r\n\r\n`, { from: PHONE })
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  }
})

itOnLinux('does not read endless headers', async () => {
  expect(await sendRaw(port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, { from: PHONE })).toContain('431')
})

itOnLinux('serves on whatever bytes a stranger sends', async () => {
  const text = fc.array(fc.constantFrom('GET ', 'POST ', '/', '/open/x', '*', ' HTTP/1.1', ' HTTP/9', '\r\n', '\n', '\r\n\r\n', `Host: ${LAPTOP}:${port}`, 'Content-Length: 5', 'Content-Length: -1', 'Transfer-Encoding: chunked', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Protocol: vite-ping', 'Expect: 100-continue', 'Z\r\n', '\0', '한'), { maxLength: 20 }).map(parts => Buffer.from(parts.join('')))
  await fc.assert(fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), fc.boolean(), async (bytes, reset) => {
    const socket = connect({ host: LAPTOP, port, localAddress: PHONE })
    socket.on('error', () => {})
    const closed = new Promise(resolve => socket.once('close', resolve))
    socket.write(bytes, () => reset ? socket.resetAndDestroy() : socket.resume().end())
    await closed
  }), { numRuns: 100 })
  expect(passed).toEqual([])
  expect((await ask(LAPTOP, '/')).status).toBe(200)
})

itOnLinux('says that an address cannot be had', async () => {
  const other = createGateway({
    sessions,
    upstream: {
      handle() {},
      upgrade() {},
    },
    welcomePage: () => '',
    endedPage: () => '',
  })
  await expect(other.listen([LAPTOP], port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
