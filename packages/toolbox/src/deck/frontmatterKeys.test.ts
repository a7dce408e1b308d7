import { describe, expect, it } from 'vitest'
import { checkKey, publicFrontmatter } from './frontmatterKeys.ts'

const own = (key: string) => key === 'caption'

describe('publicFrontmatter', () => {
  it('keeps what a page is known to read', () => {
    const frontmatter = { layout: 'photo', routeAlias: 'a', section: 2, question: 'q', slug: 'a', caption: 'c', dragPos: { square: '1,2,3,4' } }
    expect(publicFrontmatter(frontmatter, own)).toEqual(frontmatter)
  })

  it.each(['note', 'todo', 'speakerHint', 'phone', 'remote', 'keypoints', 'keyPoints', 'followUps', 'budget', 'private', 'addons', 'email', 'author', 'info', 'constructor'])('leaves out %s', (key) => {
    expect(publicFrontmatter({ layout: 'split', [key]: 'x' }, own)).toEqual({ layout: 'split' })
  })
})

describe('checkKey', () => {
  it.each(['layout', 'dragPos', 'transition', 'clicksStart', 'name', 'caption'])('lets %s stand on a slide, and on the entry that imports it', (key) => {
    expect(checkKey(key, 'x', 'slide', own)).toBeUndefined()
    expect(checkKey(key, 'x', 'section', own)).toBeUndefined()
  })

  it.each(['fonts', 'seoMeta', 'defaults', 'export', 'plantUmlServer', 'comark', 'transition', 'layout'])('lets %s stand on the first slide', (key) => {
    expect(checkKey(key, 'x', 'headmatter', own)).toBeUndefined()
  })

  it('says where a key belongs, or which is nearest', () => {
    expect(checkKey('comark', 'x', 'slide', own)).toMatch(/^a slide has no "comark"; it belongs on the first slide of slides\.md/)
    expect(checkKey('captoin', 'x', 'slide', own)).toMatch(/^a slide has no "captoin"; nearest: .*\. A key of your own is a prop of a layout/)
  })

  it('names the values of a key that has only some', () => {
    expect(checkKey('asked', 'last', 'section', own)).toBeUndefined()
    expect(checkKey('asked', 'soon', 'section', own)).toBe('asked is "soon"; it has to be first or last')
  })
})
