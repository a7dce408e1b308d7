import type { RequestMeta } from './requestMeta.ts'
import { describe, expect, it } from 'vitest'
import { checkLocalRequest } from './checkRequest.ts'

const read: RequestMeta = {
  method: 'GET',
  url: '/3',
  headers: { host: 'localhost:3030' },
  remoteAddress: '::1',
  localAddress: '::1',
  localPort: 3030,
  isUpgrade: false,
}
const own = { 'origin': 'http://localhost:3030', 'sec-fetch-site': 'same-origin' }
const json = { 'content-type': 'application/json', 'content-length': '80' }

function meta(change: Partial<RequestMeta>, headers: RequestMeta['headers'] = {}): RequestMeta {
  return { ...read, ...change, headers: { ...read.headers, ...headers } }
}
/** `allow`, or the status of the refusal. */
function ask(request: RequestMeta, permissions = { edit: true, launchEditor: false }) {
  const decision = checkLocalRequest(request, permissions)
  return decision.kind === 'allow' ? 'allow' : decision.status
}

describe('a plain read', () => {
  it.each([
    '/',
    '/presenter/3?clicks=1',
    '/장애-대응',
    '/slides.md?import',
    '/@vite/client',
    '/@id/__x00__plugin-vue:export-helper',
    '/@fs/work/main/node_modules/vue/index.js',
    '/@slidev/slides',
    '/@server-reactive/nav',
    '/@server-reactive/drawings?diff',
    '/@server-ref/shared',
    '/__uno.css',
    '/__slidev/slides/2.json',
    '/node_modules/.vite/deps/vue.js?v=1',
  ])('gets %s', (url) => {
    expect(ask(meta({ url }))).toBe('allow')
    expect(ask(meta({ url }, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }))).toBe('allow')
    expect(ask(meta({ url, method: 'HEAD' }))).toBe('allow')
  })

  it('gets what is loaded into an AudioWorklet, and what that imports, for its own pages', () => {
    for (const url of ['/packages/an-addon/microphone/listener.worklet.ts?worker_file&type=module', '/packages/an-addon/microphone/syllables.ts', '/@vite/env']) {
      expect([url, ask(meta({ url }, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'audioworklet' }))]).toEqual([url, 'allow'])
      expect([url, ask(meta({ url }, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'audioworklet' }))]).toEqual([url, 403])
    }
  })

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:8080' },
    { origin: 'http://127.0.0.1:3030' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ] as RequestMeta['headers'][])('is refused to a page of another site: %j', (headers) => {
    for (const url of ['/', '/slides.md', '/@fs/etc/hostname', '/__slidev/slides/2.json', '/@server-reactive/nav'])
      expect([url, ask(meta({ url }, headers))]).toEqual([url, 403])
  })

  it('tells another site by the page that it names, where a browser says no more', () => {
    expect(ask(meta({ url: '/slides.md' }, { referer: 'http://evil.example/a' }))).toBe(403)
    expect(ask(meta({ url: '/slides.md' }, { referer: 'http://localhost:3030/a' }))).toBe('allow')
    expect(ask(meta({ url: '/3' }, { referer: 'http://mail.example/' }))).toBe('allow')
  })

  it('may be started by a link on another site, for a page and for nothing else', () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(ask(meta({ url: '/presenter/3' }, link))).toBe('allow')
    for (const url of ['/slides.md', '/@fs/etc/hostname', '/__slidev/slides/2.json'])
      expect([url, ask(meta({ url }, link))]).toEqual([url, 403])
  })

  it.each(['/__mcp', '/__MCP/', '/%5f%5fmcp', '//__mcp', '/__inspect/', '/__slidev/other', '/@other/x', '/@server-reactive/constructor', '/@server-ref/__proto__', '/@id/server-reactive:constructor', '/@id//@server-reactive/constructor', '/@unocss-devtools-update'])('does not get %s', (url) => {
    expect(ask(meta({ url }))).toBe(403)
  })

  it.each(['/%', 'http://localhost:3030/', '*', '/@fs/../etc/passwd', '/a/%2e%2e/b', '/a\\..\\b', '/%00'])('is no path: %s', (url) => {
    expect(ask(meta({ url }))).toBe(400)
  })

  it('carries no body', () => {
    expect(ask(meta({}, { 'content-length': '5' }))).toBe(400)
    expect(ask(meta({}, { 'transfer-encoding': 'chunked' }))).toBe(400)
  })
})

describe('the name of the server', () => {
  it.each(['evil.example:3030', 'localhost.evil.example:3030', 'localhost:8080', 'localhost', '', undefined])('is not %s', (host) => {
    expect(ask(meta({}, { host }))).toBe(403)
    expect(ask(meta({ url: '/', isUpgrade: true }, { host, 'origin': `http://${host}`, 'sec-websocket-protocol': 'vite-hmr' }))).toBe(403)
  })
  it('is localhost or the address itself', () => {
    expect(ask(meta({}, { host: '[::1]:3030' }))).toBe('allow')
    expect(ask(meta({ localAddress: '127.0.0.1', remoteAddress: '127.0.0.1' }, { host: '127.0.0.1:3030' }))).toBe('allow')
  })
  it('is of use on this machine only', () => {
    expect(ask(meta({ localAddress: '192.168.0.7', remoteAddress: '192.168.0.9' }, { host: '192.168.0.7:3030' }))).toBe(403)
  })
})

describe('a change', () => {
  const paths = ['/@server-reactive/nav', '/@server-ref/nav', '/@server-reactive/drawings', '/@server-reactive/snapshots', '/@server-ref/shared', '/__slidev/slides/2.json']
  it.each(paths)('is taken from a page of the deck: %s', (url) => {
    expect(ask(meta({ method: 'POST', url }, { ...own, ...json }))).toBe('allow')
  })

  it.each([
    {},
    { origin: 'null' },
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:8080' },
    { 'origin': 'http://localhost:3030', 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-origin' },
  ] as RequestMeta['headers'][])('is taken from nobody else: %j', (headers) => {
    for (const url of [...paths, '/', '/__mcp'])
      expect([url, ask(meta({ method: 'POST', url }, { ...json, ...headers }))]).toEqual([url, 403])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', undefined])('is not written as %s', (type) => {
    expect(ask(meta({ method: 'POST', url: '/@server-reactive/nav' }, { ...own, ...json, 'content-type': type }))).toBe(415)
  })

  it('says its length, and keeps to a limit', () => {
    const post = (headers: RequestMeta['headers']) => ask(meta({ method: 'POST', url: '/@server-reactive/nav' }, { ...own, ...json, ...headers }))
    expect(post({ 'content-length': undefined })).toBe(411)
    expect(post({ 'transfer-encoding': 'chunked' })).toBe(411)
    expect(post({ 'content-length': '1e3' })).toBe(411)
    expect(post({ 'content-length': String(5 * 1024 * 1024) })).toBe(413)
  })

  it.each([
    '/@server-ref/__proto__.LAUNCH_EDITOR',
    '/@server-ref/__proto__/LAUNCH_EDITOR',
    '/@server-reactive/constructor',
    '/@server-reactive/constructor.prototype.x',
    '/@server-reactive/nav.timer',
    '/@server-reactive/nav/timer',
    '/@server-reactive/nav?diff',
    '/@server-reactive/other',
    '/@Server-Reactive/nav',
    '/@server-reactive/n%61v',
    '//@server-reactive/nav',
    '/__slidev/slides/x.json',
    '/__mcp',
    '/3',
  ])('goes nowhere else: %s', (url) => {
    expect(ask(meta({ method: 'POST', url }, { ...own, ...json }))).toBe(403)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('is not made by %s', (method) => {
    for (const url of ['/', ...paths])
      expect(ask(meta({ method, url }, { ...own, ...json }))).toBe(403)
  })

  it('of a slide needs leave to edit', () => {
    const permissions = { edit: false, launchEditor: false }
    expect(paths.map(url => ask(meta({ method: 'POST', url }, { ...own, ...json }), permissions))).toEqual(['allow', 'allow', 'allow', 403, 'allow', 403])
  })
})

describe('opening a file in an editor', () => {
  const url = '/__open-in-editor?file=slides.md'
  const allowed = { edit: true, launchEditor: true }
  it('is off, unless asked for by name', () => {
    expect(ask(meta({ url }, { 'sec-fetch-site': 'same-origin' }))).toBe(403)
    expect(ask(meta({ url }, { 'sec-fetch-site': 'same-origin' }), allowed)).toBe('allow')
  })
  it('is for pages of the deck only, which have to say so', () => {
    for (const headers of [{}, { 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-site' }, { origin: 'http://evil.example' }] as RequestMeta['headers'][])
      expect(ask(meta({ url }, headers), allowed)).toBe(403)
  })
})

describe('a web socket', () => {
  const socket = (headers: RequestMeta['headers'], url = '/?token=x') => ask(meta({ url, isUpgrade: true }, { 'sec-websocket-protocol': 'vite-hmr', ...headers }))
  it('is opened by pages of the deck', () => {
    expect(socket(own)).toBe('allow')
    expect(socket({ ...own, 'sec-websocket-protocol': 'vite-ping' })).toBe('allow')
  })
  it.each([{}, { origin: 'null' }, { origin: 'http://evil.example' }, { origin: 'http://localhost:8080' }] as RequestMeta['headers'][])('is opened by nobody else: %j', (headers) => {
    expect(socket(headers)).toBe(403)
  })
  it('is Vite\'s and no other', () => {
    expect(socket(own, '/other')).toBe(403)
    expect(socket({ ...own, 'sec-websocket-protocol': 'other' })).toBe(403)
  })
})
