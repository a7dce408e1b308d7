import process from 'node:process'
import { whole } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { ask, handshake, LAPTOP, PHONE, sendRaw } from '../support/rawClient.ts'
import { startRemoteProcess } from './runningRemote.ts'

test.skip(process.platform !== 'linux', 'only Linux gives every address of 127.0.0.0/8 to a test')

/** One of every kind of thing that the development server hands out. */
const PATHS = [
  ['page', '/'],
  ['presenter', '/presenter/1'],
  ['notes', '/notes'],
  ['drill', '/drill'],
  ['interview', '/interview'],
  ['readiness', '/readiness'],
  ['deck source', '/slides.md'],
  ['page source', `/${whole.sections.at(-1)!.slides[0]!.file}`],
  ['module', '/setup/preparser.ts'],
  ['package file', '/package.json'],
  ['file by its path', '/@fs/etc/hostname'],
  ['JSON of a slide', '/__slidev/slides/2.json'],
  ['slide module', '/@slidev/slides'],
  ['Vite client', '/@vite/client'],
  ['shared state', '/@server-reactive/nav'],
  ['static file', '/favicon.svg'],
  ['nothing', '/no-such-thing.txt'],
] as const

for (const [name, path] of PATHS) {
  test(`another machine gets 401 and nothing more: ${name}`, async ({ remote }) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, body, headers } = await remote.askAsPhone(path, { method })
      expect({ method, status, body, headers }).toEqual({ method, status: 401, body: '', headers: { 'connection': 'close', 'content-length': '0' } })
    }
  })
}

test('another machine gets 401 for MCP, with a proper MCP request too', async ({ remote }) => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
  const { status, body: answer } = await remote.askAsPhone('/__mcp', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'accept': 'application/json, text/event-stream', 'content-length': body.length },
  })
  expect([status, answer]).toEqual([401, ''])
})

test('a signed-in device reads what the talk needs', async ({ remote }) => {
  const cookie = await remote.signIn()
  for (const path of ['/', '/presenter/1', '/@vite/client', '/__slidev/slides/2.json', '/@server-reactive/nav'])
    expect([path, (await remote.askAsPhone(path, { cookie })).status]).toEqual([path, 200])
})

test('MCP, the editor and launching programs are off, for this machine too', async ({ remote }) => {
  const cookie = await remote.signIn()
  const origin = `http://${LAPTOP}:${remote.port}`
  for (const [path, method] of [['/__mcp', 'POST'], ['/__mcp', 'GET'], ['/__open-in-editor?file=slides.md', 'GET'], ['/__slidev/slides/2.json', 'POST']] as const) {
    const options = { method, headers: { origin, 'content-length': 0 } }
    expect([path, (await remote.askAsPhone(path, { ...options, cookie })).status]).toEqual([path, 403])
    expect([path, (await ask(remote.port, path, options, LAPTOP)).status]).toEqual([path, 403])
  }
  // The client that is served knows of no editor: a slide's page loads none.
  expect((await ask(remote.port, '/@slidev/configs', {}, LAPTOP)).body).toContain('"editor":false')
})

test('the web socket opens for this machine and for a signed-in device, and for nobody else', async ({ remote }) => {
  const { port } = remote
  const client = await ask(port, '/@vite/client', {}, LAPTOP)
  const path = `/?token=${/wsToken = "([^"]+)"/.exec(client.body)![1]}`
  const Origin = `http://${LAPTOP}:${port}`
  const Cookie = await remote.signIn()
  const open = async (from: string, headers: Record<string, string>) => (await sendRaw(port, handshake(port, headers, path), { from })).split('\r\n')[0]

  expect(await open(LAPTOP, { Origin })).toBe('HTTP/1.1 101 Switching Protocols')
  expect(await open(PHONE, { Origin, Cookie })).toBe('HTTP/1.1 101 Switching Protocols')
  expect(await open(PHONE, { Origin })).toBe('HTTP/1.1 401 Unauthorized')
  expect(await open(PHONE, { Origin, Cookie: 'deck=guess' })).toBe('HTTP/1.1 401 Unauthorized')
  expect(await open(PHONE, { Origin: 'http://evil.example', Cookie })).toBe('HTTP/1.1 403 Forbidden')
  expect(await open(LAPTOP, { Origin: 'http://evil.example' })).toBe('HTTP/1.1 403 Forbidden')
  expect(await open(LAPTOP, { Host: `evil.example:${port}` })).toBe('HTTP/1.1 401 Unauthorized')
})

test('a link works once, and a newer one voids it', async ({ remote }) => {
  const used = await remote.newToken()
  expect((await remote.askAsPhone(`/open/${used}`)).status).toBe(200)
  const replay = await remote.askAsPhone(`/open/${used}`)
  expect([replay.status, replay.headers['set-cookie']]).toEqual([410, undefined])
  expect(replay.body).toContain('더 이상 쓸 수 없는 링크입니다')
  const old = await remote.newToken()
  await remote.newToken()
  expect((await remote.askAsPhone(`/open/${old}`)).status).toBe(410)
  expect((await remote.askAsPhone(`/open/${old}x`)).status).toBe(401)
})

test('forged headers open nothing', async ({ remote }) => {
  const { port } = remote
  for (const headers of [{ 'x-forwarded-for': LAPTOP, 'x-real-ip': LAPTOP, 'forwarded': `for=${LAPTOP}` }, { host: `localhost:${port}` }, { cookie: `deck-${port}=${'A'.repeat(43)}` }])
    expect((await remote.askAsPhone('/', { headers })).status).toBe(401)
  expect((await ask(port, '/', { headers: { host: `evil.example:${port}` } }, LAPTOP)).status).toBe(401)
  expect((await ask(port, '/slides.md', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }, LAPTOP)).status).toBe(403)
})

test('signing all devices out ends their sessions', async ({ remote }) => {
  const cookie = await remote.signIn()
  remote.press('x')
  await expect.poll(async () => (await remote.askAsPhone('/', { cookie })).status).toBe(401)
})

test('Ctrl-C ends it cleanly', async () => {
  const remote = await startRemoteProcess()
  expect(await remote.stop()).toBe(0)
  expect(remote.output()).toContain('Stopped.')
  await expect(remote.askAsPhone('/')).rejects.toThrow('ECONNREFUSED')
})
