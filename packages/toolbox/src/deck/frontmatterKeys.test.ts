import { describe, expect, it } from 'vitest'
import { publicConfig, publicFrontmatter } from './frontmatterKeys.ts'

describe('publicFrontmatter', () => {
  it('keeps what is known to be needed by a page', () => {
    expect(publicFrontmatter({ layout: 'split', routeAlias: 'a', section: 2, question: 'q', slug: 'a' })).toEqual({ layout: 'split', routeAlias: 'a', section: 2, question: 'q', slug: 'a' })
  })

  it.each(['note', 'todo', 'speakerHint', 'phone', 'remote', 'keypoints', 'keyPoints', 'followUps', 'budget', 'private', 'addons', 'email', 'author', 'info', 'constructor'])('leaves out %s', (key) => {
    expect(publicFrontmatter({ layout: 'split', [key]: 'x' })).toEqual({ layout: 'split' })
  })
})

describe('publicConfig', () => {
  const config = { title: 't', canvasWidth: 980, email: 'a@b.c', addons: ['x'], duration: '21min', remote: 'password', phone: '010' }

  it('keeps what the client of a shared deck reads', () => {
    expect(publicConfig(config, { email: false })).toEqual({ title: 't', canvasWidth: 980 })
  })

  it('keeps the address that was asked for', () => {
    expect(publicConfig(config, { email: true })).toEqual({ title: 't', canvasWidth: 980, email: 'a@b.c' })
  })
})
