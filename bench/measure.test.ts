import process from 'node:process'
import { expect, it } from 'vitest'
import { measure, median, percentile } from './measure.ts'

it('counts the memory of children', async () => {
  // A child that holds 200 MB for a while, under a parent that holds nothing.
  const grandchild = 'const held = Buffer.alloc(2e8, 1); setTimeout(() => held.length, 1000)'
  const { peakMemory } = await measure(['--eval', `require('node:child_process').execFileSync(process.execPath, ['--eval', ${JSON.stringify(grandchild)}])`], { cwd: process.cwd() })
  if (process.platform === 'linux')
    expect(peakMemory).toBeGreaterThan(2e8)
  else
    expect(peakMemory).toBe(0)
})

it('tells what a failing command wrote', async () => {
  await expect(measure(['--eval', 'console.error("no disk"); process.exit(3)'], { cwd: process.cwd() })).rejects.toThrow(/exit code 3:\nno disk/)
})

it('finds the value that a share of the values does not exceed', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
  expect(percentile(Array.from({ length: 100 }, (_, index) => index + 1), 0.95)).toBe(95)
  expect(percentile([7], 0.95)).toBe(7)
})

it('refuses to summarise nothing', () => {
  expect(() => median([])).toThrow(RangeError)
})
