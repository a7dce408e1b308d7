import { describe, expect, it } from 'vitest'
import { parseBody } from './parseBody.ts'
import { drawingsSync, navSync, sharedSync, slidePatch, snapshotsSync, socketMessage } from './shapes.ts'

const timer = { status: 'running', slides: {}, startedAt: 1, pausedAt: 0 }
const whole = { page: 3, clicks: 1, timer }

describe('what Slidev\'s windows send passes unchanged', () => {
  it.each([
    [navSync, { source: 'a', data: whole, timestamp: 1 }],
    [navSync, { source: 'a', data: { ...whole, clicksTotal: 2, cursor: { x: 1, y: 2, style: 'laser' }, lastUpdate: { id: 'x', type: 'presenter', time: 1 } } }],
    [navSync, { source: 'a', data: { ...whole, cursor: '__UNDEFINED___' } }],
    [navSync, { source: 'a', data: { ...whole, timer: { ...timer, slides: { 3: { start: 1, end: '__UNDEFINED___' } } } } }],
    [navSync, { source: 'a', patch: { page: 4 } }],
    [navSync, { source: 'a', data: { ...whole, ofAnAddon: '{"owner":"w"}', another: 'text' } }],
    [navSync, { source: 'ofAnAddon', patch: { ofAnAddon: '{"id":"r"}' }, timestamp: 1 }],
    [drawingsSync, { source: 'a', patch: { 3: '<path d="M0 0"/>', 4: '__UNDEFINED___' } }],
    [snapshotsSync, { source: 'a', patch: { '3-light': { revision: 'x', image: 'data:image/png;base64,AA' } } }],
    [sharedSync, { source: 'a', patch: { policy: { version: 3, writer: 'w', value: '{"example":"clean"}' } }, timestamp: 1 }],
    [slidePatch, { note: '새 노트' }],
    [slidePatch, { content: '# 제목', frontmatter: { layout: 'default', dragPos: { a: '1,2' } }, frontmatterRaw: null, skipHmr: true }],
    [socketMessage, { type: 'ping' }],
    [socketMessage, { type: 'custom', event: 'vite:invalidate', data: { path: '/a.vue' } }],
    [socketMessage, { type: 'custom', event: 'unocss:hmr', data: ['__ALL__'] }],
  ])('%#', (shape, value) => {
    expect(parseBody(JSON.stringify(value), shape)).toMatchObject(value)
  })

  it('takes a patch that says nothing for an empty one', () => {
    expect(parseBody('{"source":"a","patch":"__UNDEFINED___"}', drawingsSync)).toEqual({ source: 'a', patch: {} })
  })
})

describe('what is refused', () => {
  it.each([
    '',
    'not json',
    'null',
    '1',
    '[]',
    '{}',
    '{"source":"a"}',
    '{"source":"a","data":null}',
    '{"source":"a","data":{}}',
    '{"source":"a","patch":{"page":"1"}}',
    '{"source":"a","patch":{"unknown":1}}',
    '{"source":"a","patch":{"__v_skip":"x"}}',
    '{"source":"a","patch":{"page":"__UNDEFINED___"}}',
    '{"source":"a","patch":{"page":1},"more":1}',
    '{"source":"a","patch":{"page":1},"data":null}',
    '{"source":"a","patch":{"__proto__":{"x":1}}}',
    '{"source":"a","patch":{"timer":{"__proto__":{"x":1}}}}',
    '{"__proto__":{"patch":{}},"source":"a"}',
    '{"source":"a","patch":{"ofAnAddon":{"owner":"a"}}}',
    '{"source":"a","patch":{"ofAnAddon":{"a":{"constructor":{"prototype":1}}}}}',
    `{"source":"a","patch":${'{"ofAnAddon":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    '['.repeat(2_000_000),
  ])('in the shared state: %.80s', (text) => {
    expect(() => parseBody(text, navSync)).toThrow(/^(?:the|unexpected request) body/)
  })

  it.each(['{"source":"a","patch":{"../x":{"version":1,"writer":"w","value":""}}}', '{"source":"a","patch":{"__proto__":{"version":1,"writer":"w","value":""}}}', '{"source":"a","patch":{"policy":{"version":1,"writer":"w","value":{}}}}', '{"source":"a","patch":{"policy":{"version":1,"writer":"w","value":"","more":1}}}'])('in what windows share: %s', (text) => {
    expect(() => parseBody(text, sharedSync)).toThrow(/^(?:the|unexpected request) body/)
  })

  it.each(['{"source":"a","patch":{"../../x":"y"}}', '{"source":"a","patch":{"constructor":"y"}}', '{"source":"a","patch":{"3":{}}}'])('in drawings: %s', (text) => {
    expect(() => parseBody(text, drawingsSync)).toThrow(/^(?:the|unexpected request) body/)
  })

  it.each(['{"note":1}', '{"raw":"x"}', '{"frontmatter":[]}', '{"frontmatter":{"__proto__":{"x":1}}}', '{"frontmatter":{"a":{"prototype":1}}}'])('in a slide: %s', (text) => {
    expect(() => parseBody(text, slidePatch)).toThrow(/^(?:the|unexpected request) body/)
  })

  it.each(['null', '{"type":"custom"}', '{"type":"custom","event":"slidev:monaco-write"}', '{"type":"custom","event":"slidev:monaco-write","data":{"file":1,"content":2}}', '{"type":"custom","event":"other"}', '{"type":"custom","event":"unocss:hmr","data":7}', '{"type":"custom","event":"vite:invoke","data":{}}'])('on the web socket: %s', (text) => {
    expect(() => parseBody(text, socketMessage)).toThrow(/^(?:the|unexpected request) body/)
  })
})
