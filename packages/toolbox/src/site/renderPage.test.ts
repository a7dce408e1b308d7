import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { renderNotFound } from './renderNotFound.ts'
import { renderHead, renderShellPage, renderSlidePage } from './renderPage.ts'

const head = { title: '"A" & <B>', description: 'About it', htmlAttributes: { lang: 'ko' }, noindex: true }

describe('renderHead', () => {
  it('escapes what it is given', () => {
    const html = renderHead(head, [])
    expect(html).toContain('<title>&quot;A&quot; &amp; &lt;B&gt;</title>')
    expect(html).toContain('<html lang="ko">')
    expect(html).toContain('content="noindex"')
  })

  it('names address and image only where they are absolute, thus known', () => {
    expect(renderHead(head, [])).not.toMatch(/og:url|og:image|canonical|twitter/)
    const html = renderHead({ ...head, url: 'https://d.example/goals', image: 'https://d.example/a.png' }, [])
    expect(html).toContain('<link rel="canonical" href="https://d.example/goals">')
    expect(html).toContain('<meta property="og:image" content="https://d.example/a.png">')
    expect(html).toContain('content="summary_large_image"')
  })
})

const chunks = { entry: 'assets/index.js', shell: ['assets/index.js', 'assets/vue.js'], slides: { 2: ['assets/two.js'], 3: ['assets/three.js'] }, styles: ['assets/style.css'] }

describe('renderSlidePage', () => {
  const page = {
    ...head,
    base: '/interview/',
    no: 2,
    html: '<main>the slide</main>',
    css: 'main{color:red}',
    chunks,
    faces: ['data:font/woff2;base64,AQID'],
  }

  it('is painted only when all of the slide has been read', () => {
    const html = renderSlidePage(page)
    const [, id] = /<link rel="expect" blocking="render" href="#([\w-]+)">/.exec(html)!
    expect(html.indexOf('the slide')).toBeLessThan(html.indexOf(`<template id="${id}">`))
    expect(html.indexOf(`<template id="${id}">`)).toBeLessThan(html.indexOf('<link rel="stylesheet"'))
  })

  it('has the slide and its styles before the application', () => {
    const html = renderSlidePage(page)
    expect(html.indexOf('main{color:red}')).toBeLessThan(html.indexOf('the slide'))
    expect(html.indexOf('the slide')).toBeLessThan(html.indexOf('<link rel="stylesheet" href="/interview/assets/style.css">'))
    expect(html).toContain('<script type="module" crossorigin src="/interview/assets/index.js"></script>')
  })

  it('asks for this slide\'s code, not for another\'s', () => {
    const html = renderSlidePage(page)
    expect(html.match(/modulepreload/g)).toHaveLength(2)
    expect(html).toContain('href="/interview/assets/two.js"')
    expect(html).not.toContain('three.js')
  })

  it('has links for a reader without JavaScript, to the neighbours that there are', () => {
    const html = renderSlidePage({ ...page, previous: '', next: 'goals' })
    expect(html).toContain('<a rel="prev" href="/interview/">이전 슬라이드</a>')
    expect(html).toContain('<a rel="next" href="/interview/goals">다음 슬라이드</a>')
    expect(renderSlidePage(page)).not.toMatch(/rel="(?:prev|next)"/)
  })

  it('has no script in the page itself but the one that its policy names', () => {
    const html = renderSlidePage(page)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script>', '<script type="module" crossorigin src="/interview/assets/index.js">'])
    expect(html).toContain(`'sha256-${hash('sha256', /<script>(.*?)<\/script>/.exec(html)![1]!, 'base64')}'`)
  })
})

describe('renderShellPage', () => {
  it('leads a reader without JavaScript to the slide\'s own page, and loads what the slide needs', () => {
    const html = renderShellPage({ ...head, base: '/interview/', css: '', chunks, slide: { no: 2, path: 'goals' } })
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="0;url=/interview/goals"></noscript>')
    expect(html).toContain('<link rel="modulepreload" crossorigin href="/interview/assets/two.js">')
  })

  it('knows of no slide where it stands in for all', () => {
    const html = renderShellPage({ ...head, base: '/', css: '', chunks })
    expect(html).not.toMatch(/noscript|modulepreload/)
  })
})

describe('renderNotFound', () => {
  it('leads to every section', () => {
    const html = renderNotFound({ ...head, base: '/', css: '', sections: [{ path: 'goals', question: 'Which <goals>?' }] })
    expect(html).toContain('<li><a href="/goals">Which &lt;goals&gt;?</a></li>')
  })
})
