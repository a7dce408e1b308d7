import type { RequestMeta } from '../guard/requestMeta.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_BODY } from '../guard/parseBody.ts'
import { checkRemoteRequest } from './checkRemoteRequest.ts'

const phone: RequestMeta = {
  method: 'GET',
  url: '/presenter/1',
  headers: { host: '192.168.0.7:3030' },
  remoteAddress: '192.168.0.20',
  localAddress: '192.168.0.7',
  localPort: 3030,
  isUpgrade: false,
}
const laptop: RequestMeta = {
  ...phone,
  headers: { host: 'localhost:3030' },
  remoteAddress: '127.0.0.1',
  localAddress: '127.0.0.1',
}
const socket = { 'sec-websocket-protocol': 'vite-hmr' }

/** `allow`, `open`, `welcome` or the status of the refusal. */
function ask(request: RequestMeta, session = false) {
  const decision = checkRemoteRequest(request, () => session)
  return decision.kind === 'refuse' ? decision.status : decision.kind
}
function withHeaders(request: RequestMeta, headers: RequestMeta['headers']): RequestMeta {
  return {
    ...request,
    headers: {
      ...request.headers,
      ...headers,
    },
  }
}

describe('another machine without a session', () => {
  it.each([
    '/',
    '/1',
    '/presenter/1',
    '/notes',
    '/slides.md',
    '/package.json',
    '/@vite/client',
    '/@fs/etc/passwd',
    '/__slidev/slides/2.json',
    '/__mcp',
    '/fonts/a.woff2',
    '/open',
    '//open/x',
    'http://127.0.0.1/open/x',
    '*',
    '/%',
  ])('gets 401 for %s', (url) => {
    for (const method of [
      'HEAD',
      'POST',
      'PUT',
      'DELETE',
      'OPTIONS',
      'TRACE',
      ...(url === '//open/x'
        ? []
        : ['GET']),
    ]) {
      expect([method, ask({ ...phone, url, method })]).toEqual([method, 401])
    }
    expect(ask(withHeaders({ ...phone, url, isUpgrade: true }, socket))).toBe(401)
  })

  it.each<RequestMeta['headers']>([
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { 'x-real-ip': '127.0.0.1' },
    { host: 'localhost:3030' },
    { host: '127.0.0.1:3030' },
    { origin: 'http://192.168.0.7:3030' },
    { 'cookie': 'deck-3030=made-up', 'sec-fetch-site': 'same-origin' },
  ])('is not helped by %j', (headers) => {
    expect(ask(withHeaders(phone, headers))).toBe(401)
  })

  it('is judged by the far end of the socket, however that is written', () => {
    for (const remoteAddress of ['127.0.0.2', '::ffff:192.168.0.20', 'fe80::1', undefined])
      expect(ask({ ...phone, remoteAddress })).toBe(401)
  })
})

describe('a link', () => {
  const link = { ...phone, url: '/open/abc' }
  it('is read from a plain GET', () => {
    expect(checkRemoteRequest(link, () => false)).toEqual({ kind: 'open', token: 'abc' })
    expect(checkRemoteRequest({ ...link, url: '/open/abc?utm=1' }, () => false)).toEqual({ kind: 'open', token: 'abc' })
  })
  it('is not spent by what fetches ahead, nor by other methods', () => {
    expect(ask(withHeaders(link, { 'sec-purpose': 'prefetch;prerender' }))).toBe(401)
    expect(ask(withHeaders(link, { purpose: 'prefetch' }))).toBe(401)
    expect(ask({ ...link, method: 'HEAD' })).toBe(401)
    expect(ask({ ...link, method: 'POST' })).toBe(401)
    expect(ask({ ...link, isUpgrade: true })).toBe(401)
  })
  it('is not looked at under a foreign name', () => {
    expect(ask(withHeaders(link, { host: 'evil.example:3030' }))).toBe(401)
  })
  it('is not spent by this machine, nor by a device that is signed in', () => {
    expect(ask(link, true)).toBe('welcome')
    expect(ask({ ...laptop, url: '/open/abc' })).toBe('welcome')
  })
})

describe('another machine with a session', () => {
  it.each([
    '/',
    '/presenter/4?clicks=2',
    '/@vite/client',
    '/slides.md',
    '/__slidev/slides/2.json',
  ])('reads %s', (url) => {
    expect(ask({ ...phone, url }, true)).toBe('allow')
  })

  it.each([
    '/__mcp',
    '/__MCP',
    '/%5F%5Fmcp',
    '//__mcp',
    '/__mcp/',
    '/__open-in-editor?file=slides.md',
    '/__Open-In-Editor',
    '/__inspect/',
    '/__slidev/other',
  ])('is refused %s', (url) => {
    expect(ask({ ...phone, url }, true)).toBe(403)
  })

  it('is refused under a foreign name or port', () => {
    for (const host of [
      'evil.example:3030',
      '192.168.0.7',
      '192.168.0.8:3030',
      'localhost:3030',
      undefined,
    ])
      expect(ask(withHeaders(phone, { host }), true)).toBe(401)
  })

  const sync = withHeaders({ ...phone, method: 'POST', url: '/@server-reactive/nav' }, { 'origin': 'http://192.168.0.7:3030', 'content-type': 'application/json', 'content-length': '80' })
  it('keeps slide and timer in step', () => {
    expect(ask(sync, true)).toBe('allow')
  })
  it.each([
    '/__slidev/slides/2.json',
    '/@server-reactive/__proto__.polluted',
    '/@server-reactive/nav.timer',
    '/@server-reactive/nav/timer',
    '/@server-reactive/snapshots',
    '/@server-reactive/nav?diff',
    '/@server-reactive/other',
    '/',
    '/__mcp',
  ])('writes nothing to %s', (url) => {
    expect(ask({ ...sync, url }, true)).toBe(403)
  })
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])('may not %s', (method) => {
    expect(ask({ ...sync, method }, true)).toBe(403)
  })
  it.each([
    undefined,
    'null',
    'http://evil.example',
    'https://192.168.0.7:3030',
    'http://192.168.0.7',
  ])('has to say where a change comes from: %s', (origin) => {
    expect(ask(withHeaders(sync, { origin }), true)).toBe(403)
    expect(ask(withHeaders({ ...phone, url: '/', isUpgrade: true }, { ...socket, origin }), true)).toBe(403)
  })
  it('sends a body of known and moderate size', () => {
    expect(ask(withHeaders(sync, { 'content-length': undefined }), true)).toBe(411)
    expect(ask(withHeaders(sync, { 'transfer-encoding': 'chunked' }), true)).toBe(411)
    expect(ask(withHeaders(sync, {
      'content-length': String(MAX_BODY + 1),
    }), true)).toBe(413)
  })

  it('opens Vite\'s web socket and no other', () => {
    const upgrade = withHeaders({ ...phone, url: '/?token=abc', isUpgrade: true }, { ...socket, origin: 'http://192.168.0.7:3030' })
    expect(ask(upgrade, true)).toBe('allow')
    expect(ask({ ...upgrade, url: '/other' }, true)).toBe(403)
    expect(ask(withHeaders(upgrade, { 'sec-websocket-protocol': undefined }), true)).toBe(403)
  })
})

describe('this machine', () => {
  it.each(['localhost:3030', '127.0.0.1:3030'])('needs no session as %s', (host) => {
    expect(ask(withHeaders(laptop, { host }))).toBe('allow')
    expect(ask(withHeaders({ ...laptop, url: '/', isUpgrade: true }, { ...socket, host, origin: `http://${host}` }))).toBe('allow')
  })
  it('is known by its IPv6 address too', () => {
    const headers = { host: '[::1]:3030' }
    expect(ask({
      ...laptop,
      headers,
      remoteAddress: '::1',
      localAddress: '::1',
    })).toBe('allow')
    expect(ask({ ...laptop, remoteAddress: '::ffff:127.0.0.1', localAddress: '::ffff:127.0.0.1' })).toBe('allow')
  })

  it.each([
    'evil.example:3030',
    'localhost.evil.example:3030',
    'localhost:8080',
    '',
    undefined,
  ])('is refused under a name that a web page made up: %s', (host) => {
    expect(ask(withHeaders(laptop, { host }))).toBe(401)
  })

  it.each<RequestMeta['headers']>([
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:8080' },
    { origin: 'null' },
  ])('does not serve other sites: %j', (headers) => {
    expect(ask(withHeaders(laptop, headers))).toBe(403)
    expect(ask(withHeaders({ ...laptop, isUpgrade: true, url: '/' }, {
      ...socket,
      ...headers,
    }))).toBe(403)
  })
  it('may be led here by a link', () => {
    expect(ask(withHeaders(laptop, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }))).toBe('allow')
  })

  it('has no editor and no MCP either', () => {
    expect(ask({ ...laptop, url: '/__mcp', method: 'POST' })).toBe(403)
    expect(ask({ ...laptop, url: '/__open-in-editor?file=slides.md' })).toBe(403)
    expect(ask({ ...laptop, url: '/__slidev/slides/1.json', method: 'POST' })).toBe(403)
  })
})

describe('whatever another machine asks for', () => {
  const path = fc.oneof(
    fc.constantFrom('/', '/open/abc', '//open/abc', '/open/../slides.md', '/%6fpen/x', '/slides.md', '/@fs/etc/passwd', '/__mcp', '/%5f%5fmcp', '/__open-in-editor', '/__slidev/slides/2.json', '/@server-reactive/nav', '/@server-reactive/__proto__', '*'),
    fc.webPath(),
    fc.string(),
  )
  const header = fc.oneof(fc.constantFrom('192.168.0.7:3030', 'http://192.168.0.7:3030', 'localhost:3030', 'evil.example', 'http://evil.example', 'null', 'same-origin', 'cross-site', 'none', 'navigate', 'document', 'prefetch', 'application/json', 'vite-hmr', '80', '127.0.0.1'), fc.string())
  const names = ['host', 'origin', 'referer', 'purpose', 'sec-purpose', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'sec-websocket-protocol', 'content-type', 'content-length', 'transfer-encoding', 'x-forwarded-for', 'forwarded', 'cookie']
  const request = fc.record({
    method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'), fc.string()),
    url: fc.tuple(path, fc.constantFrom('', '?a=1', '#x')).map(parts => parts.join('')),
    headers: fc.tuple(fc.boolean(), fc.dictionary(fc.constantFrom(...names), header)).map(([ours, headers]) => ours ? { ...headers, host: '192.168.0.7:3030' } : headers),
    isUpgrade: fc.boolean(),
  }).map(change => ({ ...phone, ...change }))

  it('is a link or 401 without a session', () => {
    fc.assert(fc.property(request, (request) => {
      const decision = checkRemoteRequest(request, () => false)
      if (decision.kind === 'open')
        expect(request).toMatchObject({ method: 'GET', isUpgrade: false, headers: { host: '192.168.0.7:3030' } })
      else
        expect(decision).toMatchObject({ kind: 'refuse', status: 401 })
    }), { numRuns: 500 })
  })

  it('changes nothing but slide, drawings and what windows share with one, from our own pages', () => {
    fc.assert(fc.property(request, (request) => {
      if (checkRemoteRequest(request, () => true).kind !== 'allow')
        return
      expect(request.headers.host).toBe('192.168.0.7:3030')
      expect(request.url).not.toMatch(/mcp|open-in-editor|__proto__/i)
      if (request.isUpgrade || !['GET', 'HEAD'].includes(request.method))
        expect(request.headers.origin).toBe('http://192.168.0.7:3030')
      if (!request.isUpgrade && request.method === 'POST')
        expect(request.url).toMatch(/^\/@server-re(?:f|active)\/(?:nav|drawings|shared)$/)
    }), { numRuns: 500 })
  })
})
