import type { StrippableDeck } from './stripPrivate.ts'
import { describe, expect, it } from 'vitest'
import { removeComments, stripPrivate } from './stripPrivate.ts'

describe('removeComments', () => {
  it.each([
    ['one in the middle', 'a <!-- x --> b', 'a  b'],
    ['one over lines', 'a\n<!--\nx\n\ny\n-->\nb', 'a\n\nb'],
    ['one around code', 'a\n<!--\n```ts\nx\n```\n-->\nb', 'a\n\nb'],
    ['one that is never closed', 'a\n<!-- x\ny', 'a\n'],
    ['but none in fenced code', '```html\n<!-- x -->\n```', '```html\n<!-- x -->\n```'],
    ['but none in inline code', 'write `<!-- x -->` <!-- y -->', 'write `<!-- x -->` '],
  ])('removes %s', (_, markdown, expected) => {
    expect(removeComments(markdown)).toBe(expected)
  })
})

describe('stripPrivate', () => {
  const deck = () => ({
    data: {
      slides: [{
        note: 'note',
        frontmatterRaw: 'keyPoints: [x]',
        content: 'a <!-- b -->',
        frontmatter: { slug: 's', question: 'q', budget: 60, keyPoints: ['x'], followUps: [], email: 'a@b.c' },
      }],
      headmatter: { title: 't', addons: ['x'], email: 'a@b.c' },
      config: { title: 't', addons: ['x'], duration: '21min', email: 'a@b.c', presenter: true },
    },
    utils: {
      define: { __SLIDEV_FEATURE_PRESENTER__: 'true' },
    },
  }) as unknown as StrippableDeck

  it('leaves what a slide shows', () => {
    const { data, utils, ...rest } = deck()
    stripPrivate({ data, utils, ...rest }, { email: false })
    expect(data.slides[0]).toEqual({ note: undefined, frontmatterRaw: undefined, content: 'a ', frontmatter: { slug: 's', question: 'q' } })
    expect(data.headmatter).toEqual({ title: 't' })
    expect(data.config).toMatchObject({ title: 't', duration: '21min', presenter: false })
    expect(JSON.stringify(data)).not.toContain('@')
    expect(utils.define.__SLIDEV_FEATURE_PRESENTER__).toBe('false')
  })

  it('keeps the address that was asked for', () => {
    const stripped = deck()
    stripPrivate(stripped, { email: true })
    expect((stripped.data.config as { email?: string }).email).toBe('a@b.c')
  })
})
