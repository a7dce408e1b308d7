import { expect, it } from 'vitest'
import { formatAge, formatSize } from './takeText.ts'

it.each([[10, '1KB'], [319_000, '312KB'], [1_500_000, '1.4MB']])('%i bytes are %s', (bytes, text) => expect(formatSize(bytes)).toBe(text))

it.each([
  [new Date(2026, 2, 10, 0, 5), '오늘'],
  [new Date(2026, 2, 9, 23, 55), '어제'],
  [new Date(2026, 1, 28, 12), '10일 전'],
  [new Date(2026, 2, 11), '오늘'],
])('%s was %s', (then, text) => expect(formatAge(then.getTime(), new Date(2026, 2, 10, 8).getTime())).toBe(text))
