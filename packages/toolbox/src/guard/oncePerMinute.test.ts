import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createOncePerMinute, MINUTE } from './oncePerMinute.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('prints the first line at once, then one a minute, and says how many it left out', () => {
  const lines: string[] = []
  const print = createOncePerMinute((line, leftOut) => lines.push(`${line} +${leftOut}`))
  for (let index = 0; index < 1000; index++)
    print(`try ${index}`)
  expect(lines).toEqual(['try 0 +0'])
  vi.advanceTimersByTime(MINUTE)
  expect(lines).toEqual(['try 0 +0', 'try 999 +998'])
  vi.advanceTimersByTime(10 * MINUTE)
  expect(lines).toHaveLength(2)
  print('later')
  expect(lines.at(-1)).toBe('later +0')
})
