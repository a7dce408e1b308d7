import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkKey, keysAllowedOn, publicFrontmatter } from './frontmatterKeys.ts'

describe('publicFrontmatter', () => {
  it('keeps what is known to be needed by a page', () => {
    expect(publicFrontmatter({ layout: 'split', routeAlias: 'a', section: 2, question: 'q', slug: 'a' })).toEqual({ layout: 'split', routeAlias: 'a', section: 2, question: 'q', slug: 'a' })
  })

  it.each(['note', 'todo', 'speakerHint', 'phone', 'remote', 'keypoints', 'keyPoints', 'followUps', 'budget', 'private', 'addons', 'email', 'author', 'info', 'constructor'])('leaves out %s', (key) => {
    expect(publicFrontmatter({ layout: 'split', [key]: 'x' })).toEqual({ layout: 'split' })
  })
})

describe('the keys of Slidev', () => {
  const types = readFileSync(new URL('./dist/index.d.mts', import.meta.resolve('@slidev/types/package.json')), 'utf-8')
  const keysOf = (name: string) => [...new RegExp(`interface ${name} [\\s\\S]*?\\n}`).exec(types)![0].matchAll(/^ {2}(\w+)\?:/gm)].map(match => match[1]!)

  it('are all known where Slidev has them', () => {
    expect(keysOf('HeadmatterConfig').length).toBeGreaterThan(40)
    expect(keysOf('HeadmatterConfig').filter(key => !keysAllowedOn('headmatter').includes(key))).toEqual([])
    expect(keysOf('Frontmatter').filter(key => ![...keysAllowedOn('slide'), 'src'].includes(key))).toEqual([])
  })

  it('bring nothing along that a position is not', () => {
    expect(checkKey('dragPos', { square: '696,0,_,_,15' }, 'slide')).toBeUndefined()
    expect(checkKey('dragPos', { salary: '칠천만' }, 'slide')).toContain('a map of positions')
    expect(checkKey('preloadImages', { ahead: 3 }, 'headmatter')).toBeUndefined()
  })
})
