import { expect, it } from 'vitest'
import { describeEvent, describeLink } from './terminal.ts'

it('shows the link for every address, and the first one as a QR code', () => {
  const text = describeLink('abc', ['192.168.0.7', 'fd00::2'], 3030)
  expect(text).toContain('http://192.168.0.7:3030/open/abc')
  expect(text).toContain('or http://[fd00::2]:3030/open/abc')
  expect(text).toContain('10 minutes')
  expect(text).toContain('█')
})

it.each([
  [{ kind: 'opened', from: '192.168.0.9' }, '192.168.0.9 opened the link'],
  [{ kind: 'refused', from: '192.168.0.9' }, 'wrong, used or too old'],
  [{ kind: 'closed', from: '192.168.0.9', until: 60_500 }, 'for another 60 s'],
  [{ kind: 'edit', from: '127.0.0.1', url: '/__slidev/slides/12.json?x' }, '127.0.0.1 edited slide 12 in the browser. Not saved'],
] as const)('tells of %j', (event, text) => {
  expect(describeEvent(event, 1000)).toContain(text)
})
