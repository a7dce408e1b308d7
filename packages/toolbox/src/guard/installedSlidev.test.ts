import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as cli from '@slidev/cli'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../deck/packageFolder.ts'
import { parseBody } from './parseBody.ts'
import { RULES, SOCKET } from './rules.ts'
import { navSync, slidePatch, snapshotsSync, socketMessage } from './shapes.ts'

// What the guard and the gateway know of Slidev, Vite and UnoCSS beyond their documented API, in the files that are installed. A failure
// names what a new version has changed: mend the table of rules or the shape that it belongs to, then the line here.
const cliFolder = packageFolder(import.meta.dirname, '@slidev/cli')!
const clientFolder = packageFolder(import.meta.dirname, '@slidev/client')!
const readAll = (folder: string, pattern: string) => globSync(pattern, { cwd: folder, exclude: ['node_modules/**'] }).map(file => readFileSync(join(folder, file), 'utf-8')).join('\n')
const readOf = (name: string, file: string) => readFileSync(join(packageFolder(cliFolder, name)!, file), 'utf-8')

const node = readAll(cliFolder, 'dist/*.mjs')
const client = readAll(clientFolder, '**/*.{ts,vue}')
const vite = readAll(packageFolder(import.meta.dirname, 'vite')!, 'dist/node/chunks/*.js')
const viteClient = readOf('vite', 'dist/client/client.mjs')
const unocss = readOf('@unocss/vite', 'dist/index.mjs')
const serverRef = readOf('vite-plugin-vue-server-ref', 'dist/index.mjs')

/** Which of these texts some code has not: all of it would be much to print. */
const absent = (code: string, ...texts: string[]) => texts.filter(text => !code.includes(text))
/** Beginnings of addresses that stand as text in some code: `/@slidev`, `/__mcp`. */
const addresses = (code: string) => [...new Set([...code.matchAll(/['"`](\/(?:@|__)[a-z-]+)/gi)].map(match => match[1]!))].sort()
const allowed = (method: string, path: string) => RULES.some(rule => rule.methods.includes(method) && rule.path.test(path))
/** An interface or a type by its name, in one line and without comments. */
const typeOf = (code: string, name: string) => new RegExp(`export (?:interface|type) ${name}\\b[^\\n]*\\{\\n[\\s\\S]*?\\n\\}`).exec(code)?.[0].replace(/\/\*[\s\S]*?\*\//g, '').replace(/[\s;]+/g, ' ')

describe('the addresses that are asked for', () => {
  it('are, in Slidev\'s client, these', () => {
    expect(addresses(client)).toEqual(['/__open-in-editor', '/__slidev'])
  })

  it('are, in Slidev\'s server, these', () => {
    // `/@shikijs` and `/@vueuse` are parts of file names.
    expect(addresses(node)).toEqual(['/@fs', '/@id', '/@server-reactive', '/@server-ref', '/@shikijs', '/@slidev', '/@slidev-monaco-types', '/@vueuse', '/__mcp'])
  })

  it('are, in Vite\'s client and server, these', () => {
    expect(addresses(viteClient + vite)).toEqual(['/@fs', '/@id', '/@react-refresh', '/@vite', '/__open-in-editor'])
  })

  it('are, of Slidev\'s modules, all let through', () => {
    const modules = [...node.matchAll(/\bid: ["`](\/@slidev\/[\w/.-]+)["`]/g)].map(match => match[1]!)
    expect(modules).toContain('/@slidev/configs')
    expect(modules.filter(path => !allowed('GET', path))).toEqual([])
  })

  it('are, of a slide\'s text, /__slidev/slides/7.json', () => {
    // eslint-disable-next-line no-template-curly-in-string
    expect(absent(client, '`/__slidev/slides/${no}.json`')).toEqual([])
    expect(absent(node, String.raw`/^\/__slidev\/slides\/(\d+)\.json$/`)).toEqual([])
    expect(['GET', 'POST'].map(method => allowed(method, '/__slidev/slides/7.json'))).toEqual([true, true])
  })

  it('are, of the MCP server, refused', () => {
    expect(['GET', 'POST', 'DELETE'].map(method => allowed(method, '/__mcp'))).toEqual([false, false, false])
  })

  it('are, of UnoCSS, __uno.css and its layers', () => {
    expect(absent(unocss, 'virtualModulePrefix || "__uno"')).toEqual([])
    // eslint-disable-next-line no-template-curly-in-string
    expect(absent(unocss, 'new RegExp(`[/\\\\\\\\]${prefix}(?:_(.*?))?\\.css$`)')).toEqual([])
    expect(['/__uno.css', '/__uno_icons.css'].map(path => allowed('GET', path))).toEqual([true, true])
  })

  it('are, of the presenter\'s view, /presenter/:no', () => {
    expect(absent(client, 'path: \'/presenter/:no\'')).toEqual([])
  })
})

describe('the state that windows share', () => {
  it('has these names, each of them let through', () => {
    const names = [...client.matchAll(/'server-re(?:f|active):(\w+)/g)].map(match => match[1]!).sort()
    expect(names).toEqual(['drawings', 'nav', 'snapshots'])
    expect(names.filter(name => !allowed('POST', `/@server-reactive/${name}`))).toEqual([])
  })

  it('has, in `nav`, this shape', () => {
    expect(typeOf(client, 'SharedState')).toBe('export interface SharedState { page: number clicks: number clicksTotal: number timer: { status: \'stopped\' | \'running\' | \'paused\' slides: Record<number, { start?: number end?: number }> startedAt: number pausedAt: number } cursor?: { x: number y: number style?: \'cursor\' | \'laser\' } lastUpdate?: { id: string type: \'presenter\' | \'viewer\' time: number } }')
    const state = { page: 1, clicks: 0, clicksTotal: 2, timer: { status: 'running', slides: { 1: { start: 1, end: 2 } }, startedAt: 1, pausedAt: 0 }, cursor: { x: 1, y: 2, style: 'laser' }, lastUpdate: { id: 'a', type: 'presenter', time: 1 } }
    expect(parseBody(JSON.stringify({ source: 'a', data: state, timestamp: 1 }), navSync)).toMatchObject({ data: state })
  })

  it('has, in `drawings`, one text for each slide', () => {
    expect(absent(client, 'export type DrawingsState = Record<number, string | undefined>')).toEqual([])
  })

  it('has, in `snapshots`, pictures by slide and colours', () => {
    expect(absent(client, 'export type SnapshotState = Record<string, {\n  revision: string\n  image: string\n}>')).toEqual([])
    expect(absent(client, 'slideNo + (isDark ? \'-dark\' : \'-light\')')).toEqual([])
    expect(parseBody(JSON.stringify({ source: 'a', patch: { '7-dark': { revision: 'b', image: 'data:image/png;base64,' } } }), snapshotsSync)).toBeTruthy()
  })

  it('is sent as source, data or patch, and timestamp', () => {
    // eslint-disable-next-line no-template-curly-in-string
    expect(absent(serverRef.replace(/\s+/g, ' '), 'return post({ source: id, patch, timestamp: Date.now(), })', 'post({ source: id, ${diff ? "patch: getDiff()" : `data: ${access}`}, timestamp: Date.now(), })')).toEqual([])
  })

  it('writes undefined as __UNDEFINED___', () => {
    expect(absent(readOf('vite-plugin-vue-server-ref', 'dist/client.mjs'), 'const UNDEFINED = "__UNDEFINED___"')).toEqual([])
  })

  it('is told to the gateway by the option serverRef.onChanged', () => {
    expect(absent(node, 'pluginOptions.serverRef?.onChanged?.(key, data, patch, timestamp)')).toEqual([])
  })
})

describe('what the editors send', () => {
  it('is a SlidePatch of this shape', () => {
    expect(typeOf(readOf('@slidev/types', 'dist/index.d.mts'), 'SlidePatch')).toBe('export type SlidePatch = Partial<Pick<SlideInfoBase, \'content\' | \'note\' | \'frontmatterRaw\'>> & { skipHmr?: boolean frontmatter?: Record<string, any> }')
    expect(parseBody('{"content":"a","note":"b","frontmatter":{"c":null},"frontmatterRaw":"d","skipHmr":true}', slidePatch)).toBeTruthy()
  })
})

describe('the web socket', () => {
  it('is Vite\'s, by its two protocols', () => {
    expect([...new Set([...viteClient.matchAll(/new WebSocket\([^\n]*"([\w-]+)"\)/g)].map(match => match[1]))].sort()).toEqual(SOCKET.protocols.toSorted())
    expect(absent(vite, '["vite-hmr", "vite-ping"].includes(protocol)')).toEqual([])
  })

  it('is sent these messages by pages', () => {
    const sent = (code: string) => [...code.matchAll(/\b(?:hot|this)\.send\(\s*['"]([\w:-]+)['"]/g)].map(match => match[1])
    expect([...sent(viteClient), ...sent(client)]).toEqual(['vite:invalidate', 'slidev:monaco-write'])
    // eslint-disable-next-line no-template-curly-in-string
    expect(absent(unocss, 'const WS_EVENT_PREFIX = "unocss:hmr"', 'import.meta.hot.send(\'${WS_EVENT_PREFIX}\', [\'${layer}\'])')).toEqual([])
    expect(parseBody('{"type":"custom","event":"unocss:hmr","data":["all"]}', socketMessage)).toBeTruthy()
  })

  it('has its message listeners put on by `connection`, after the guard\'s', () => {
    expect(absent(node, 'server.ws.on("connection", (socket) => {')).toEqual([])
    expect(absent(node, 'socket.on("message", async (data) => {')).toEqual([])
  })

  it('can be Vite\'s on another server (server.ws.server)', () => {
    expect(absent(vite, 'const wsOptions = isObject$1(config.server.ws) ? config.server.ws : void 0')).toEqual([])
    expect(absent(vite, 'const wsCustomServer = wsOptions?.server')).toEqual([])
  })
})

describe('messages from other windows', () => {
  it('are listened to when the application is mounted, by the client\'s main.ts', () => {
    expect(readFileSync(join(clientFolder, 'main.ts'), 'utf-8')).toContain('await setupMain(app)\n  app.mount(\'#app\')')
    expect(client.match(/window\.addEventListener\('message'/g)).toHaveLength(2)
  })
})

describe('what is started', () => {
  it('is a stack of middlewares, each with its `handle`', () => {
    expect(absent(vite.replace(/\s+/g, ' '), 'this.stack.push({ route: path, handle });')).toEqual([])
  })

  it('is `resolveOptions` and `createServer`, or the program bin/slidev.mjs', () => {
    expect([typeof cli.resolveOptions, typeof cli.createServer, existsSync(join(cliFolder, 'bin/slidev.mjs'))]).toEqual(['function', 'function', true])
  })
})
