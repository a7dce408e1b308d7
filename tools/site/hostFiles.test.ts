import { describe, expect, it } from 'vitest'
import { hostFiles } from './hostFiles.ts'

describe('hostFiles', () => {
  it('allows no inline script, no other host, no frame around the deck', () => {
    const { _headers: headers } = hostFiles({ base: '/', noindex: true })
    expect(headers).toContain('script-src \'self\';')
    expect(headers).toContain('default-src \'none\'')
    expect(headers).toContain('frame-ancestors \'none\'')
    expect(headers).not.toMatch(/script-src[^;]*unsafe|https?:/)
  })

  it('keeps hashed files for a year and everything else not at all', () => {
    const { 'vercel.json': vercel } = hostFiles({ base: '/interview/', noindex: true })
    const [all, assets] = JSON.parse(vercel!).headers
    expect(all.source).toBe('/interview/(.*)')
    expect(all.headers).toContainEqual({ key: 'Cache-Control', value: 'no-cache' })
    expect(assets.source).toBe('/interview/assets/(.*)')
    expect(assets.headers).toEqual([{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }])
  })

  it('asks search engines to stay away unless the deck may be listed', () => {
    expect(hostFiles({ base: '/', noindex: true })._headers).toContain('X-Robots-Tag: noindex')
    expect(hostFiles({ base: '/', noindex: false })._headers).not.toContain('X-Robots-Tag')
  })

  it('leads from the root to a deck that stands elsewhere', () => {
    expect(hostFiles({ base: '/', noindex: true })._redirects).not.toMatch(/^\//m)
    expect(hostFiles({ base: '/interview/', noindex: true })._redirects).toBe('/ /interview/ 302\n')
  })
})
