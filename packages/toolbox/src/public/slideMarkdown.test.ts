import { expect, it } from 'vitest'
import { copiedHeadmatter } from './slideMarkdown.ts'

const options = { root: '/deck', withNotes: false, email: false, addons: [], ownKeys: () => false }

it('copies what a build needs of the headmatter, and nothing that nobody has named', () => {
  const headmatter = { title: '면접', canvasWidth: 980, duration: '21min', timer: 'countdown', email: 'me@example.com', rehearsal: {}, keyOfTomorrow: '비밀', presenter: true }
  expect(copiedHeadmatter(headmatter, options)).toMatchObject({ title: '면접', canvasWidth: 980, presenter: false })
  expect(Object.keys(copiedHeadmatter(headmatter, options))).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:duration|timer|email|rehearsal|keyOfTomorrow)$/)]))
  expect(copiedHeadmatter(headmatter, { ...options, email: true })).toHaveProperty('email')
  expect(copiedHeadmatter(headmatter, { ...options, withNotes: true })).toHaveProperty('duration')
})
