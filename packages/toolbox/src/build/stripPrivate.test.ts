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
        index: 17,
        revision: 'a hash of all of it',
        note: 'note',
        noteHTML: '<p>note</p>',
        frontmatterRaw: 'keyPoints: [x]',
        content: 'a <!-- b ![](/hidden.png) --> ![](/shown.png)',
        images: ['/hidden.png', '/shown.png'],
        frontmatter: { slug: 's', question: 'q', section: 3, budget: 60, keyPoints: ['x'], followUps: [], keypoints: ['y'], todo: 'z', email: 'a@b.c', private: false },
        source: { filepath: '/deck/pages/s.md', start: 42, index: 5 },
      }],
      headmatter: { title: 't', addons: ['x'], defaults: { secret: 1 } },
      config: { title: 't', presenter: true },
    },
    utils: {
      define: { __SLIDEV_FEATURE_PRESENTER__: 'true' },
    },
  }) as unknown as StrippableDeck

  it('leaves what a page shows, and nothing that tells what else there is', () => {
    const { data, utils } = deck()
    stripPrivate({ data, utils })
    expect(data.slides[0]).toEqual({
      index: 17,
      title: undefined,
      level: undefined,
      content: 'a  ![](/shown.png)',
      images: ['/shown.png'],
      frontmatter: { slug: 's', question: 'q', section: 3 },
      revision: '',
      source: { filepath: '/deck/pages/s.md', start: 0, index: 0 },
    })
    expect(data.headmatter).not.toHaveProperty('defaults')
    expect(data.config).toMatchObject({ presenter: false })
    expect(utils.define.__SLIDEV_FEATURE_PRESENTER__).toBe('false')
  })
})
