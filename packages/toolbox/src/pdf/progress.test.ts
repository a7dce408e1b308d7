import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

function recorder(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100 })
  let text = ''
  stream.on('data', chunk => text += chunk)
  return { stream, text: () => text }
}

it('writes plain lines, once each, where no terminal is', async () => {
  const { stream, text } = recorder(false)
  const progress = createProgress(stream)
  progress.step('Rendering')
  progress.slides(1, 3)
  progress.slides(3, 3)
  progress.slides(3, 3)
  progress.stop()
  expect(text()).toBe('Rendering …\n3 of 3 slides ready\n')
})

it('shows slides done on a terminal, and takes the bar away', async () => {
  const { stream, text } = recorder(true)
  const progress = createProgress(stream)
  progress.step('Rendering')
  progress.slides(1, 3)
  progress.slides(3, 3)
  progress.stop()
  expect(text()).toContain('1/3 slides')
  // Erases the line (ECMA-48, EL).
  expect(text()).toContain('\x1B[2K')
})
