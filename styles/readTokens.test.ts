import { expect, it } from 'vitest'
import { readTokens } from './readTokens.ts'

it('reads custom properties and names one that does not exist', () => {
  const token = readTokens(':root {\n  --deck-ink: #1d1a16;\n}')
  expect(token('deck-ink')).toBe('#1d1a16')
  expect(() => token('deck-ik')).toThrow('no --deck-ik')
})
