import type { RehearsalSection } from '../sections.ts'
import type { Drill } from './drillTypes.ts'
import type { Grade } from './scheduler.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerCollection } from '../answers/answerStore.ts'
import { createMemoryStorage } from '../state/memoryStorage.ts'
import { createDrillStore } from './drillStore.ts'
import { useDrill } from './useDrill.ts'

const slugs = ['a', 'b', 'c', 'd', 'e']
let sections: RehearsalSection[]
let storage: ReturnType<typeof createMemoryStorage>
let time: number
let ids: number
/** 0.999 leaves every order as it is. */
let chance: number

function section(slug: string, index: number): RehearsalSection {
  return {
    no: index + 1,
    slug,
    question: `${slug}?`,
    budget: 60,
    private: false,
    keyPoints: ['one', 'two', 'three'],
    followUps: [{ question: 'first?', answer: '1' }, { question: 'second?', answer: '2' }],
    slideNos: [index + 1],
    slideTitles: [''],
    script: '',
  }
}

/** A drill as a freshly loaded page has it. */
function load(): Drill {
  return useDrill({ sections: () => sections, store: createDrillStore(storage, 'deck'), now: () => time, random: () => chance, createId: () => `answer-${++ids}` })
}
function answer(drill: Drill, grade: Grade, ms = 1000) {
  time += ms
  drill.reveal()
  drill.grade(grade)
  drill.next()
}

beforeEach(() => {
  sections = slugs.map(section)
  storage = createMemoryStorage()
  time = new Date(2026, 2, 10, 20, 0).getTime()
  chance = 0.999
  ids = 0
})

describe('one question', () => {
  it('is asked, revealed, ticked, judged, followed up', () => {
    const drill = load()
    drill.start()
    expect([drill.state.phase, drill.current.value?.slug]).toEqual(['question', 'a'])
    time += 42_000
    drill.reveal()
    expect([drill.state.phase, drill.state.spokenMs]).toEqual(['review', 42_000])
    drill.tick(0)
    drill.tick(2)
    drill.tick(0)
    drill.tick(3)
    expect(drill.state.ticked).toEqual([2])
    drill.grade('good')
    expect([drill.state.phase, drill.followUp.value?.question, drill.state.followUpAnswerShown]).toEqual(['followUp', 'first?', false])
    drill.showFollowUpAnswer()
    expect(drill.state.followUpAnswerShown).toBe(true)
    drill.next()
    expect([drill.state.phase, drill.current.value?.slug, drill.state.ticked, drill.state.followUpAnswerShown]).toEqual(['question', 'b', [], false])
    expect(drill.state.results).toEqual([{ slug: 'a', grade: 'good', spokenMs: 42_000, ticked: 1 }])
  })

  it('takes each step in its own phase only', () => {
    const drill = load()
    drill.reveal()
    drill.grade('good')
    drill.next()
    expect([drill.state.phase, drill.state.results]).toEqual(['ready', []])
    drill.start()
    drill.grade('good')
    drill.showFollowUpAnswer()
    drill.tick(0)
    drill.next()
    expect([drill.state.phase, drill.state.results, drill.state.ticked, drill.state.followUpAnswerShown]).toEqual(['question', [], [], false])
  })

  it('counts no negative time when the clock is set back', () => {
    const drill = load()
    drill.start()
    time -= 5000
    drill.reveal()
    expect(drill.state.spokenMs).toBe(0)
  })

  it('takes follow-ups in turn, from one day to the next too', () => {
    sections = [section('a', 0)]
    const asked = []
    for (let day = 0; day < 3; day++) {
      const drill = load()
      drill.start()
      drill.reveal()
      drill.grade('unsure')
      asked.push(drill.followUp.value?.question)
      drill.next()
      time += 24 * 60 * 60 * 1000
    }
    expect(asked).toEqual(['first?', 'second?', 'first?'])
  })

  it('goes on without a follow-up where none is written', () => {
    sections[0]!.followUps = []
    const drill = load()
    drill.start()
    drill.reveal()
    drill.grade('good')
    expect(drill.current.value?.slug).toBe('b')
  })
})

describe('a session', () => {
  it('brings back what was judged 다시 and ends when all is known', () => {
    const drill = load()
    drill.start()
    const order = []
    const grades: Grade[] = ['again', 'good', 'good', 'good', 'good', 'good']
    while (drill.state.phase === 'question') {
      order.push(drill.current.value!.slug)
      answer(drill, grades.shift()!)
    }
    expect(order).toEqual(['a', 'b', 'c', 'd', 'a', 'e'])
    expect([drill.state.phase, drill.state.total, drill.done.value]).toEqual(['summary', 5, 5])
    expect(drill.cardOf('a')?.box).toBe(2)
    expect(drill.cardOf('b')?.box).toBe(3)
  })

  it('counts what is done once it is judged', () => {
    const drill = load()
    drill.start()
    expect(drill.done.value).toBe(0)
    drill.reveal()
    drill.grade('again')
    expect(drill.done.value).toBe(0)
    drill.next()
    drill.reveal()
    drill.grade('unsure')
    expect(drill.done.value).toBe(1)
    drill.next()
    expect(drill.done.value).toBe(1)
  })

  it('can be left; a session without an answer has nothing to sum up', () => {
    const drill = load()
    drill.start()
    drill.finish()
    expect(drill.state.phase).toBe('ready')
    drill.start()
    answer(drill, 'good')
    drill.finish()
    expect([drill.state.phase, drill.state.results.length]).toEqual(['summary', 1])
    drill.restart()
    expect(drill.state.phase).toBe('ready')
  })

  it('passes over a question that left the deck meanwhile', () => {
    const drill = load()
    drill.start()
    sections = sections.filter(({ slug }) => slug !== 'b')
    answer(drill, 'good')
    expect(drill.current.value?.slug).toBe('c')
  })

  it('asks in the random order that it is given', () => {
    chance = 0
    const drill = load()
    drill.change({ order: 'random' })
    drill.start()
    expect(drill.state.queue).toEqual(['b', 'c', 'd', 'e', 'a'])
  })
})

describe('a judgement', () => {
  it('can be taken back, with its box, its queue and its place', () => {
    const drill = load()
    drill.start()
    answer(drill, 'good')
    time += 5000
    drill.reveal()
    drill.tick(1)
    drill.grade('again')
    drill.next()
    expect([drill.current.value?.slug, drill.state.queue.includes('b')]).toEqual(['c', true])
    drill.undo()
    expect([drill.state.phase, drill.current.value?.slug, drill.state.ticked, drill.state.spokenMs]).toEqual(['review', 'b', [1], 5000])
    expect([drill.cardOf('b'), drill.state.results.length]).toEqual([undefined, 1])
    drill.undo() // one judgement, taken back once
    expect(drill.state.phase).toBe('review')
    drill.grade('good')
    expect([drill.cardOf('b')?.box, drill.state.results.at(-1)?.grade]).toEqual([3, 'good'])
  })

  it('can be taken back when it was the last one', () => {
    sections = [section('a', 0)]
    const drill = load()
    drill.start()
    answer(drill, 'again')
    answer(drill, 'good')
    expect(drill.state.phase).toBe('summary')
    drill.undo()
    expect([drill.state.phase, drill.cardOf('a')?.box]).toEqual(['review', 1])
  })
})

describe('a reload', () => {
  it('does not end the session: what is left is asked, 다시 included', () => {
    const drill = load()
    drill.start()
    answer(drill, 'again')
    drill.reveal()
    drill.grade('good') // the page goes before the follow-up
    const reloaded = load()
    expect([reloaded.state.phase, reloaded.state.resumable]).toEqual(['ready', 4])
    reloaded.resume()
    expect([reloaded.state.phase, reloaded.state.queue, reloaded.state.total, reloaded.done.value]).toEqual(['question', ['c', 'd', 'a', 'e'], 5, 1])
    for (let count = 0; count < 4; count++)
      answer(reloaded, 'good')
    expect([reloaded.state.phase, reloaded.state.results.length, load().state.resumable]).toEqual(['summary', 6, 0])
  })

  it('offers neither a session that was ended nor yesterday\'s', () => {
    const drill = load()
    drill.start()
    answer(drill, 'good')
    time += 24 * 60 * 60 * 1000
    expect(load().state.resumable).toBe(0)
    drill.finish()
    time -= 24 * 60 * 60 * 1000
    expect(load().state.resumable).toBe(0)
  })
})

describe('between sessions', () => {
  it('remembers boxes and settings', () => {
    const drill = load()
    drill.change({ interview: '2026-03-20' })
    drill.start()
    for (const grade of ['good', 'unsure', 'good', 'good', 'good'] as const)
      answer(drill, grade)

    const reloaded = load()
    expect(reloaded.state.settings).toEqual({ order: 'due', scope: 'due', interview: '2026-03-20' })
    expect(reloaded.upcoming()).toEqual([])
    reloaded.start()
    expect(reloaded.state.phase).toBe('ready')

    time = new Date(2026, 2, 11, 0, 0, 1).getTime()
    expect(load().upcoming()).toEqual(['b'])
    time = new Date(2026, 2, 13, 7, 0).getTime()
    expect(load().upcoming()).toEqual(['b', 'a', 'c', 'd', 'e'])
  })

  it('asks everything on request, what is due first', () => {
    const drill = load()
    drill.start()
    answer(drill, 'good')
    drill.finish()
    drill.change({ scope: 'all' })
    expect(drill.upcoming()).toEqual(['b', 'c', 'd', 'e', 'a'])
  })

  it('pulls everything before an interview', () => {
    const drill = load()
    drill.start()
    for (let count = 0; count < 5; count++)
      answer(drill, 'good')
    time = new Date(2026, 2, 11, 9, 0).getTime()
    expect(drill.upcoming()).toEqual([])
    drill.change({ interview: '2026-03-12' })
    expect(drill.upcoming()).toEqual(slugs)
  })
})

it('goes on when nothing can be stored, and says so', () => {
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const drill = load()
  drill.start()
  answer(drill, 'good')
  expect([drill.state.writeFailure, drill.current.value?.slug]).toEqual(['full', 'b'])
})

describe('what is kept of an answer', () => {
  const answers = () => answerCollection(storage, 'deck').list().records.map(({ value }) => value)
  const voice = { syllables: 200, speakingMs: 40_000, pauseMs: 4000, longestPauseMs: 900 }

  it('is what was measured and what was judged, its follow-up too', () => {
    const drill = load()
    drill.start()
    const at = time
    time += 42_000
    drill.reveal({ voice, firstWordMs: 1200 })
    drill.tick(2)
    drill.grade('good')
    drill.next(false)
    expect(answers()).toEqual([{
      id: 'answer-1',
      slug: 'a',
      from: 'drill',
      at,
      budget: 60,
      spokenMs: 42_000,
      ending: 'finished',
      told: ['three'],
      missed: ['one', 'two'],
      grade: 'good',
      followUps: [{ question: 'first?', answered: false }],
      voice,
      firstWordMs: 1200,
    }])
  })

  it('goes with a judgement that is taken back, and comes with the next', () => {
    const drill = load()
    drill.start()
    time += 1000
    drill.reveal({ voice })
    drill.grade('again')
    drill.undo()
    expect(answers()).toEqual([])
    drill.grade('good')
    expect(answers()).toMatchObject([{ grade: 'good', voice }])
  })
})

it('asks one question alone where a link names it, due or not, and none that the deck does not have', () => {
  const drill = load()
  drill.start('c')
  expect([drill.current.value?.slug, drill.state.total]).toEqual(['c', 1])
  answer(drill, 'good')
  expect(drill.state.phase).toBe('summary')
  const other = load()
  other.start('gone')
  expect(other.state.phase).toBe('ready')
})
