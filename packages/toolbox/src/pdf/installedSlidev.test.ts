import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../deck/packageFolder.ts'

// What the export knows of Slidev's print page beyond the documented API, in the files that are installed. A failure names
// what a new Slidev has moved or renamed, and the file here that looks for it.
const client = packageFolder(import.meta.dirname, '@slidev/client')!
const read = (file: string) => readFileSync(join(client, file), 'utf-8').replace(/\s+/g, ' ')

describe('the print page (openPrint.ts)', () => {
  it('is at /print', () => {
    expect(read('setup/routes.ts')).toContain('name: \'print\', path: \'/print\'')
  })

  it('prints steps for ?print=clicks, and slides for any other ?print', () => {
    expect(read('composables/useNav.ts')).toContain('const isPrintMode = computed(() => query.value.has(\'print\')')
    expect(read('composables/useNav.ts')).toContain('const isPrintWithClicks = ref(query.value.get(\'print\') === \'clicks\')')
  })
})

describe('the pages on it (preparePages.ts, printState.ts)', () => {
  it('are .print-slide-container by slide and step, `001-02`', () => {
    expect(read('internals/PrintSlideClick.vue')).toContain('<div :id="id" ref="slide-element" class="print-slide-container"')
    // eslint-disable-next-line no-template-curly-in-string
    expect(read('internals/PrintSlideClick.vue')).toContain('`${route.value.no.toString().padStart(3, \'0\')}-${(nav.clicks.value + 1).toString().padStart(2, \'0\')}`')
  })

  it('are in #print-content', () => {
    expect(read('internals/PrintContainer.vue')).toContain('<div id="print-content"> <PrintSlide')
  })

  it('break after each', () => {
    expect(read('internals/PrintSlideClick.vue')).toContain('break-after-page')
  })

  it('have links to #slug', () => {
    // eslint-disable-next-line no-template-curly-in-string
    expect(read('builtin/Link.vue')).toContain(':href="`#${to}`"')
  })

  it('hand the slide down as the prop `route`', () => {
    expect(read('internals/PrintSlideClick.vue')).toMatch(/<SlideWrapper [^>]*:route="route"/)
    expect(read('internals/SlideWrapper.vue')).toContain('props.route.no')
  })
})

describe('what is waited for (printState.ts)', () => {
  it('is a .slidev-slide-loading that goes', () => {
    expect(read('internals/SlideLoading.vue')).toContain('slidev-slide-loading')
  })

  it('is `Failed to fetch this slide` on a slide that cannot be loaded', () => {
    expect(read('layouts/error.vue')).toContain('\'Failed to fetch this slide.')
  })

  it('is what [data-waitfor] names', () => {
    expect(globSync('**/*.{ts,vue}', { cwd: client, exclude: ['node_modules/**'] }).some(file => read(file).includes('data-waitfor'))).toBe(true)
  })

  it('is a drawing in .mermaid or its shadow, or a pre.text-wrap[border] with what is wrong', () => {
    expect(read('builtin/Mermaid.vue')).toContain('<pre v-if="error" border="1 red rounded" class="pa-3 text-wrap">')
    expect(read('builtin/Mermaid.vue')).toContain('<ShadowRoot v-else class="mermaid"')
  })

  it('is an app that Vue notes in `__vue_app__` of its element', () => {
    const runtime = packageFolder(packageFolder(import.meta.dirname, 'vue')!, '@vue/runtime-core')!
    expect(readFileSync(join(runtime, 'dist/runtime-core.esm-bundler.js'), 'utf-8').includes('rootContainer.__vue_app__ = app')).toBe(true)
  })
})

describe('what is laid out anew (printStyles.ts)', () => {
  it.each(['html.print', 'html.print body', 'html.print #app', 'html.print #page-root', 'id="twoslash-container"'])('is %s', (name) => {
    expect(read('pages/print.vue')).toContain(name)
  })
})
