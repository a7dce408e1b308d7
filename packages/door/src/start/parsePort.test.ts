import { expect, it } from 'vitest'
import { parsePort } from './parsePort.ts'

it('reads a port', () => {
  expect(parsePort('3030')).toBe(3030)
})

it.each(['0', '65536', '3.5', '-1', 'http', ''])('refuses %j and says what is allowed', (text) => {
  expect(() => parsePort(text)).toThrow('from 1 to 65535')
})
