import { expect, it } from 'vitest'
import { createEventPrinter, describeEvent, describeLink } from './terminal.ts'

it('shows the link for every address, and the first one as a QR code', () => {
  const text = describeLink('abc', ['192.168.0.7', 'fd00::2'], 3030)
  expect(text).toContain('http://192.168.0.7:3030/open/abc')
  expect(text).toContain('or http://[fd00::2]:3030/open/abc')
  expect(text).toContain('10 minutes')
  expect(text).toContain('█')
})

it.each([
  [{ kind: 'opened', from: '192.168.0.9' }, '192.168.0.9 opened the link'],
  [{ kind: 'unknown', from: '192.168.0.9' }, 'an unknown link'],
  [{ kind: 'ended', from: '192.168.0.9' }, 'a link that was used, replaced or has expired'],
  [{ kind: 'edit', from: '127.0.0.1', url: '/__slidev/slides/12.json?x' }, '127.0.0.1 edited slide 12 in the browser. Not saved'],
] as const)('tells of %j', (event, text) => {
  expect(describeEvent(event)).toContain(text)
})

it('prints one line a minute about each kind of rejected try, and each device that comes in', () => {
  const lines: string[] = []
  let time = 0
  const print = createEventPrinter(line => lines.push(line), () => time)
  for (; time < 180_000; time += 1000) {
    print({ kind: 'unknown', from: '192.168.0.9' })
    print({ kind: 'ended', from: '192.168.0.9' })
  }
  expect(lines).toHaveLength(6)
  for (const from of ['192.168.0.7', '192.168.0.8'])
    print({ kind: 'opened', from })
  expect(lines.slice(6)).toEqual([expect.stringContaining('192.168.0.7 opened the link'), expect.stringContaining('192.168.0.8 opened the link')])
})
