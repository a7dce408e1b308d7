import { describe, expect, it } from 'vitest'
import { oneOf } from './propCheck.ts'

describe('oneOf', () => {
  it('accepts a value of the list and a prop that was left out', () => {
    expect(oneOf('size', 'large', ['regular', 'large'])).toBeUndefined()
    expect(oneOf('size', undefined, ['regular', 'large'])).toBeUndefined()
  })

  it('names the prop, the value and what is allowed', () => {
    expect(oneOf('size', 'huge', ['regular', 'large'])).toBe('size="huge"은(는) 쓸 수 없는 값입니다. 쓸 수 있는 값: regular, large')
  })
})
