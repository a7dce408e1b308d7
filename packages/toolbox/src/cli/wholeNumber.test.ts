import { describe, expect, it } from 'vitest'
import { LAST_PORT, wholeNumber } from './wholeNumber.ts'

describe('wholeNumber', () => {
  it('reads a number', () => {
    expect(wholeNumber('--runs', '3')).toBe(3)
    expect(wholeNumber('--times', '0', 0)).toBe(0)
  })

  it.each(['x', '', '1.5', '-1', '0'])('names the option for "%s"', (value) => {
    expect(() => wholeNumber('--runs', value)).toThrow(`--runs ${value}: a whole number from 1 is needed.`)
  })

  it.each(['0', '65536', '3.5', '-1', 'http', ''])('refuses the port "%s" and says what is allowed', (value) => {
    expect(() => wholeNumber('--port', value, 1, LAST_PORT)).toThrow(`--port ${value}: a whole number from 1 to 65535 is needed.`)
  })
})
