import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../state/memoryStorage.ts'
import { createDrillStore, DEFAULT_SETTINGS, readCard, readSession, readSettings, SETTINGS_ID } from './drillStore.ts'

const card = { box: 2, due: '2026-03-11', reviewed: '2026-03-10', followUpsAsked: 1 } as const

it('gives back what was put in, after a reload too', () => {
  const storage = createMemoryStorage()
  const store = createDrillStore(storage, 'deck')
  store.cards.put('motivation', card)
  store.settings.put(SETTINGS_ID, { ...DEFAULT_SETTINGS, interview: '2026-03-20' })
  const reloaded = createDrillStore(storage, 'deck')
  expect(reloaded.cards.get('motivation')).toEqual(card)
  expect(reloaded.settings.get(SETTINGS_ID)).toEqual({ order: 'due', scope: 'due', interview: '2026-03-20' })
  expect(createDrillStore(storage, 'other deck').cards.get('motivation')).toBeUndefined()
})

it('sets a damaged card aside and keeps the others', () => {
  const storage = createMemoryStorage()
  const store = createDrillStore(storage, 'deck')
  store.cards.put('motivation', card)
  storage.setItem('deck/drill-cards/goals', '{"version":1,"data":{"box":9}}')
  expect(store.cards.list()).toMatchObject({ records: [{ id: 'motivation' }], damaged: [{ id: 'goals' }] })
})

describe('readCard', () => {
  it.each([undefined, null, 'text', {}, { ...card, box: 4 }, { ...card, due: 'soon' }, { ...card, reviewed: 5 }, { ...card, followUpsAsked: -1 }, { ...card, followUpsAsked: 0.5 }])('refuses %j', (data) => {
    expect(() => readCard(data)).toThrow()
  })
  it('leaves out what it does not know', () => {
    expect(readCard({ ...card, extra: true })).toEqual(card)
  })
})

describe('readSettings', () => {
  it.each([undefined, {}, { order: 'best', scope: 'due' }, { order: 'due', scope: 'some' }, { order: 'due', scope: 'all', interview: '2026-02-30' }])('refuses %j', (data) => {
    expect(() => readSettings(data)).toThrow()
  })
})

describe('readSession', () => {
  const session = { day: '2026-03-10', queue: ['a'], total: 2, results: [{ slug: 'b', grade: 'good', spokenMs: 1, ticked: 0 }] }
  it('takes what was written', () => expect(readSession(session)).toEqual(session))
  it.each([undefined, { ...session, day: 'x' }, { ...session, queue: [1] }, { ...session, total: 0 }, { ...session, results: [null] }, { ...session, results: [{ slug: 'b', grade: 'best' }] }])('refuses %j', (data) => {
    expect(() => readSession(data)).toThrow()
  })
})
