import { expect, it } from 'vitest'
import { MINUTE, oncePerMinute } from './oncePerMinute.ts'

it('prints the first line at once, then one a minute of each kind', () => {
  const lines: string[] = []
  let time = 0
  const print = oncePerMinute(line => lines.push(line), () => time)
  for (; time < MINUTE; time += 100)
    print(`try ${time}`)
  expect(lines).toEqual(['try 0'])
  print('later')
  print('another', 'kind')
  print('too soon', 'kind')
  expect(lines).toEqual(['try 0', 'later', 'another'])
})
