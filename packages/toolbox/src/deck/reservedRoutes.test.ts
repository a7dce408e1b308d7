import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readReservedRoutes } from './reservedRoutes.ts'

const root = resolve(import.meta.dirname, '../../../..')

it('takes the names of Slidev\'s own pages from its routes', () => {
  const names = readReservedRoutes(root, [])
  expect([...names]).toEqual(expect.arrayContaining(['presenter', 'print', 'overview', 'notes', 'notes-edit', 'entry', 'export', '404', 'assets']))
  expect(names.has('no')).toBe(false)
})

it('takes those of an addon only where the deck has it', () => {
  expect(readReservedRoutes(root, []).has('interview')).toBe(false)
  expect([...readReservedRoutes(root, ['slidev-addon-rehearsal'])]).toEqual(expect.arrayContaining(['interview', 'readiness', 'drill', 'rehearsal']))
})
