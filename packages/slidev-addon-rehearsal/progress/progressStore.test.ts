import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../state/storage.ts'
import { createProgressStore, DEFAULT_DRILL, DRILL_ID } from './progressStore.ts'

const card = { box: 2, due: '2026-03-11', reviewed: '2026-03-10', followUpsAsked: 1 } as const

it('gives back what was put in, after a reload too', () => {
  const storage = createMemoryStorage()
  const store = createProgressStore({ storage, namespace: 'deck' })
  store.cards.put('motivation', card)
  store.drillSettings.put(DRILL_ID, { ...DEFAULT_DRILL, interview: '2026-03-20' })
  const reloaded = createProgressStore({ storage, namespace: 'deck' })
  expect(reloaded.cards.get('motivation')).toEqual(card)
  expect(reloaded.drillSettings.get(DRILL_ID)).toEqual({ scope: 'due', interview: '2026-03-20' })
  expect(createProgressStore({ storage, namespace: 'other deck' }).cards.get('motivation')).toBeUndefined()
})

/** What is wrong with a record, as `/rehearsal` shows it. */
function problems(name: 'cards' | 'drillSettings', data: unknown): string[] {
  const storage = createMemoryStorage()
  storage.setItem(`deck/drill-${name === 'cards' ? 'cards' : 'settings'}/one`, JSON.stringify({ version: 1, data }))
  return createProgressStore({ storage, namespace: 'deck' })[name].unreadable().map(({ problem }) => problem)
}

describe('a damaged record', () => {
  it('leaves the others alone', () => {
    const storage = createMemoryStorage()
    const store = createProgressStore({ storage, namespace: 'deck' })
    store.cards.put('motivation', card)
    storage.setItem('deck/drill-cards/goals', '{"version":1,"data":{"box":9}}')
    expect([store.cards.list(), store.cards.unreadable()]).toMatchObject([[card], [{ id: 'goals', problem: 'box: 1, 2, 3 가운데 하나가 아닙니다' }]])
  })

  it.each([
    [null, '객체'],
    ['text', '객체'],
    [{ ...card, box: 4 }, 'box'],
    [{ ...card, due: 'soon' }, 'due'],
    [{ ...card, reviewed: 5 }, 'reviewed'],
    [{ ...card, followUpsAsked: -1 }, 'followUpsAsked'],
  ])('is a card that is not as it was written: %j', (data, problem) => {
    expect(problems('cards', data)).toEqual([expect.stringContaining(problem)])
  })

  it.each([
    [{ order: 'due', scope: 'some' }, 'scope'],
    [{ order: 'due', scope: 'all', interview: '2026-02-30' }, 'interview'],
  ])('is a setting that nobody can choose: %j', (data, problem) => {
    expect(problems('drillSettings', data)).toEqual([expect.stringContaining(problem)])
  })

  it('is none that has more than is known', () => {
    expect(problems('cards', { ...card, extra: true })).toEqual([])
    // As earlier versions wrote it.
    expect(problems('drillSettings', { order: 'random', scope: 'all' })).toEqual([])
  })
})
