import { describe, expect, it } from 'vitest'
import { headersFor, hostFiles } from './hostFiles.ts'

describe('hostFiles', () => {
  it('allows no inline script, no other host, no frame around the deck', () => {
    const { _headers: headers } = hostFiles({ base: '/', noindex: true })
    expect(headers).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/)
    expect(headers).toContain('default-src \'none\'')
    expect(headers).toContain('frame-ancestors \'self\'')
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

  it('says what a host sends with an answer', () => {
    const options = { base: '/interview/', noindex: true }
    expect(headersFor(options, '/interview/goals')['Cache-Control']).toBe('no-cache')
    expect(headersFor(options, '/interview/assets/a.js')).toMatchObject({ 'Cache-Control': expect.stringContaining('immutable'), 'X-Content-Type-Options': 'nosniff' })
    expect(headersFor(options, '/elsewhere')).toEqual({})
  })

  it('removes a header before it sets it anew, as Netlify wants it', () => {
    expect(hostFiles({ base: '/', noindex: true })._headers).toContain('/assets/*\n  ! Cache-Control\n  Cache-Control: public')
  })

  it('has `/goals` answered with `goals.html` on Vercel, as the other hosts do unasked', () => {
    expect(JSON.parse(hostFiles({ base: '/', noindex: true })['vercel.json']!)).toMatchObject({ cleanUrls: true, trailingSlash: false })
  })

  it('leads from the root to a deck that stands elsewhere', () => {
    expect(hostFiles({ base: '/', noindex: true })).not.toHaveProperty('_redirects')
    expect(hostFiles({ base: '/interview/', noindex: true })._redirects).toBe('/ /interview/ 302\n')
  })
})
