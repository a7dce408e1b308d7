import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../deck/packageFolder.ts'
import { CLICKS_MAX } from '../site/awaited.ts'

// What `deckPage.ts` knows of Slidev's page beyond the documented API, in the files that are installed. A failure names what a new Slidev
// has moved or renamed.
const client = packageFolder(import.meta.dirname, '@slidev/client')!
const read = (file: string) => readFileSync(join(client, file), 'utf-8').replace(/\s+/g, ' ')
const sources = globSync('**/*.{ts,vue}', { cwd: client, exclude: ['node_modules/**'] }).map(read)
const isSomewhere = (text: string) => sources.some(source => source.includes(text))

describe('the page of a deck', () => {
  it('is mounted on #app, where Vue notes it in `__vue_app__`', () => {
    expect(read('main.ts')).toContain('app.mount(\'#app\')')
    const runtime = packageFolder(packageFolder(import.meta.dirname, 'vue')!, '@vue/runtime-core')!
    expect(readFileSync(join(runtime, 'dist/runtime-core.esm-bundler.js'), 'utf-8').includes('rootContainer.__vue_app__ = app')).toBe(true)
  })

  it('provides `nav` to everything as $$slidev-context', () => {
    expect(read('constants.ts')).toContain('injectionSlidevContext = \'$$slidev-context\'')
    expect(read('setup/root.ts')).toContain('app.provide(injectionSlidevContext, context)')
    expect(read('setup/root.ts')).toMatch(/context = reactive\(\{[^}]*\bnav\b/)
  })

  it('knows of a slide `meta.slide.frontmatter`, `meta.slide.title` and `meta.layout`', () => {
    expect(['meta.slide.frontmatter', 'meta?.slide?.title', 'meta?.layout'].filter(name => !isSomewhere(name))).toEqual([])
  })

  it('counts clicks in `clicks` and `clicksTotal` of `nav`, and takes them from the address', () => {
    const nav = read('composables/useNav.ts')
    expect(['clicks: ComputedRef<number>', 'clicksTotal: ComputedRef<number>'].filter(name => !nav.includes(name))).toEqual([])
    expect(isSomewhere('useRouteQuery<string>(\'clicks\'')).toBe(true)
    expect(read('constants.ts')).toContain(`CLICKS_MAX = ${CLICKS_MAX}`)
  })
})

describe('a slide on it', () => {
  it('is in #slide-content', () => {
    expect(read('internals/SlideContainer.vue')).toContain(':id="isMain ? \'slide-content\' : undefined"')
  })

  it('is a .slidev-page, .slidev-page-7, with its number in data-slidev-no', () => {
    expect(isSomewhere('`slidev-page-${')).toBe(true)
    expect(read('internals/SlideWrapper.vue')).toContain(':data-slidev-no="props.route.no"')
  })

  it('is an asynchronous component, of which Vue says whether its code is there', () => {
    const cli = packageFolder(import.meta.dirname, '@slidev/cli')!
    expect(globSync('dist/*.mjs', { cwd: cli }).some(file => readFileSync(join(cli, file), 'utf-8').includes('component: getAsyncComponent('))).toBe(true)
    const runtime = packageFolder(packageFolder(import.meta.dirname, 'vue')!, '@vue/runtime-core')!
    expect(readFileSync(join(runtime, 'dist/runtime-core.esm-bundler.js'), 'utf-8')).toContain('get __asyncResolved()')
  })

  it.each(['slidev-slide-loading', 'data-waitfor', 'class="mermaid"'])('is waited for by %s', (name) => {
    expect(isSomewhere(name)).toBe(true)
  })
})
