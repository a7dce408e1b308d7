import { expect, it, vi } from 'vitest'
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

it('prints one line a minute about rejected tries, whatever they are, and each device that comes in', () => {
  vi.useFakeTimers()
  const lines: string[] = []
  const print = createEventPrinter(line => lines.push(line))
  for (let second = 0; second < 180; second++) {
    for (let index = 0; index < 50; index++) {
      print({ kind: 'unknown', from: '192.168.0.9' })
      print({ kind: 'ended', from: '192.168.0.9' })
    }
    vi.advanceTimersByTime(1000)
  }
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain('(5998 more since the last line)')
  print({ kind: 'opened', from: '192.168.0.8' })
  expect(lines.at(-1)).toContain('192.168.0.8 opened the link')
  vi.useRealTimers()
})
