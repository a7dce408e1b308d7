import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fits, PLAY, STUBS } from './leanClient.ts'

// What the build relies on beyond Slidev's documented API, in the files that are installed. A failure here names what a new
// Slidev has changed.
const require = createRequire(import.meta.url)
const client = dirname(require.resolve('@slidev/client/package.json'))
const cli = dirname(require.resolve('@slidev/cli/package.json'))
const read = (file: string) => readFileSync(join(client, file), 'utf-8')
const sources = globSync('**/*.{ts,vue}', { cwd: client, exclude: ['node_modules/**'] }).map(read).join('\n')
const node = globSync('dist/*.mjs', { cwd: cli }).map(file => readFileSync(join(cli, file), 'utf-8')).join('\n')

describe('what a lean client leaves out', () => {
  it.each([...STUBS, PLAY].map(stub => [stub.source, stub] as const))('is imported by Slidev: %s', (source, stub) => {
    const code = read(stub.importer)
    expect(code).toContain(`'${source}'`)
    expect(fits(stub, code)).toBe(true)
  })
})

describe('what the build knows by name', () => {
  it('is where the router of one file begins its addresses', () => {
    expect(read('setup/main.ts')).toContain('createWebHashHistory(import.meta.env.BASE_URL)')
  })

  it('is the page that the chunk graph starts from, and the name of a slide\'s module', () => {
    expect(existsSync(join(client, 'pages/play.vue'))).toBe(true)
    expect(node).toContain('__slidev_')
  })

  it('is the module with the deck\'s settings', () => {
    expect(node).toContain('/@slidev/configs')
  })

  it.each(['page-root', 'slide-content', 'slide-container', 'slideshow', 'slidev-page', 'data-slidev-no', 'slidev-layout', 'data-waitfor', '--slidev-slide-scale', 'print-slide-container'])('is in the page: %s', (name) => {
    expect(sources).toContain(name)
  })

  it.each(['__SLIDEV_FEATURE_PRESENTER__', '__SLIDEV_FEATURE_EDITOR__', '__SLIDEV_FEATURE_BROWSER_EXPORTER__', '__SLIDEV_FEATURE_WAKE_LOCK__'])('is the switch %s', (name) => {
    expect(node).toContain(name)
  })
})
