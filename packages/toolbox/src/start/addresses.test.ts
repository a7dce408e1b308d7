import { expect, it } from 'vitest'
import { deckAddresses } from './addresses.ts'

const names = (headmatter: Record<string, any>) => deckAddresses('http://localhost:3030', headmatter).map(({ name }) => name)

it('gives whole addresses', () => {
  expect(deckAddresses('http://localhost:3030', {})).toEqual([
    { name: 'question wall', url: 'http://localhost:3030/questions' },
  ])
})

it.each([
  ['./rehearsal'],
  ['slidev-addon-rehearsal'],
])('lists the rehearsal pages where the addon %j is on', (addon) => {
  expect(names({
    addons: [addon],
  })).toEqual(expect.arrayContaining(['rehearsal', 'drill']))
})

it('does not take another addon for it', () => {
  expect(names({
    addons: ['./no-rehearsal-here'],
  })).not.toContain('rehearsal')
})
