import { expect, it } from 'vitest'
import { testSlide } from '../../../../tests/support/testDeck.ts'
import { explainBuildError } from './explainBuildError.ts'

const slides = [1, 2, 3].map(no => testSlide(no, { line: no * 10, contentLine: no * 10 + 1, content: '# 그림\n\n![](/no-such.png)' }))
const copy = { root: '/deck/.cache/public', slides }

it('names the line of a picture that the bundler does not find', () => {
  const error = new Error('Build failed with 1 error:\n\n\x1B[31m[UNRESOLVED_IMPORT] \x1B[0mCould not resolve \'/no-such.png\' in .cache/public/slides.md__slidev_3.md\n')
  expect(explainBuildError(error, copy, '/deck').message).toMatch(/^pages\/a\.md:33 \(slide 3\): \/no-such\.png cannot be found/)
})

it('names the slide that does not compile, and why', () => {
  const error = new Error('Build failed with 1 error:\n\n[plugin vite:vue] /deck/.cache/public/slides.md__slidev_2.md:5:7\nRolldownError: Error parsing JavaScript expression: Unexpected token (1:4)\n    at createCompilerError')
  expect(explainBuildError(error, copy, '/deck').message).toBe('pages/a.md:20 (slide 2): the slide cannot be rendered: Error parsing JavaScript expression: Unexpected token (1:4)')
})

it('leaves other failures as they are', () => {
  const error = new Error('ENOSPC: no space left on device')
  expect(explainBuildError(error, copy, '/deck')).toBe(error)
})

it('names the deck\'s file in place of the copy\'s', () => {
  const error = new Error('[plugin vite:vue] /deck/.cache/public/components/A.vue:3: Element is missing end tag.')
  expect(explainBuildError(error, copy, '/deck').message).toContain('/deck/components/A.vue:3')
})
