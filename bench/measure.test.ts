import process from 'node:process'
import { expect, it } from 'vitest'
import { measure } from './measure.ts'

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
