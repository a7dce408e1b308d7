import type { HeardAnswer } from '../microphone/voice.ts'
import type { Grade } from '../progress/boxes.ts'
import type { RehearsalSection } from '../sections.ts'
import type { Practice } from './usePractice.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerCollection } from '../progress/answer.ts'
import { createMemoryStorage } from '../state/storage.ts'
import { createPracticeStore } from './practiceStore.ts'
import { usePractice } from './usePractice.ts'

const slugs = ['a', 'b', 'c', 'd', 'e']
let sections: RehearsalSection[]
let storage: ReturnType<typeof createMemoryStorage>
let time: number
let ids: number
let heard: HeardAnswer
/** 0.999 leaves every order as it is. */
let chance: number

function section(slug: string, index: number): RehearsalSection {
  return {
    no: index + 1,
    slug,
    question: `${slug}?`,
    budget: 60,
    language: 'ko',
    private: false,
    keyPoints: ['one', 'two', 'three'],
    followUps: [{ question: 'first?', answer: '1', aboutFigure: false }, { question: 'second?', answer: '2', aboutFigure: false }],
    slideNos: [index + 1],
    slideTitles: [''],
  }
}

/** What is graded, or else asked. */
const slugOf = ({ graded, asked }: Practice) => (graded.value ?? asked.value)?.section.slug
const queueOf = ({ state }: Practice) => state.parts.map(({ slug }) => slug)
const gradesOf = ({ state }: Practice) => state.answers.flatMap(({ grade }) => grade ?? [])

/** A drill as a freshly loaded page has it. */
function load(): Practice {
  return usePractice({ mode: 'drill', sections: () => sections, store: createPracticeStore({ storage, namespace: 'deck' }), now: () => time, random: () => chance, createId: () => `answer-${++ids}`, heard: () => heard })
}
function answer(drill: Practice, grade: Grade, ms = 1000) {
  time += ms
  drill.proceed()
  drill.grade(grade)
  drill.gradeFollowUp(true)
}

beforeEach(() => {
  sections = slugs.map(section)
  storage = createMemoryStorage()
  time = new Date(2026, 2, 10, 20, 0).getTime()
  chance = 0.999
  ids = 0
  heard = {}
})

describe('one question', () => {
  it('is asked, revealed, ticked, judged, followed up', () => {
    const drill = load()
    drill.start()
    expect([drill.state.phase, slugOf(drill)]).toEqual(['answering', 'a'])
    time += 42_000
    drill.proceed()
    expect([drill.state.phase, drill.graded.value?.answer.spokenMs]).toEqual(['review', 42_000])
    drill.tick(0)
    drill.tick(2)
    drill.tick(0)
    drill.tick(3)
    expect(drill.state.ticked).toEqual([2])
    drill.grade('good')
    expect([drill.state.phase, drill.graded.value?.question, drill.state.answerShown]).toEqual(['review', 'first?', false])
    drill.showAnswer()
    expect(drill.state.answerShown).toBe(true)
    drill.gradeFollowUp(true)
    expect([drill.state.phase, slugOf(drill), drill.state.ticked, drill.state.answerShown]).toEqual(['answering', 'b', [], false])
    expect(drill.state.answers[0]).toMatchObject({ slug: 'a', grade: 'good', spokenMs: 42_000, told: [2] })
  })

  it('takes each step in its own phase only', () => {
    const drill = load()
    drill.proceed()
    drill.grade('good')
    drill.gradeFollowUp(true)
    expect([drill.state.phase, gradesOf(drill)]).toEqual(['ready', []])
    drill.start()
    drill.grade('good')
    drill.showAnswer()
    drill.tick(0)
    drill.gradeFollowUp(true)
    expect([drill.state.phase, gradesOf(drill), drill.state.ticked, drill.state.answerShown]).toEqual(['answering', [], [], false])
  })

  it('does not count a computer that slept as speech', () => {
    const drill = load()
    drill.start()
    for (const ms of [10_000, 30 * 60_000, 10_000]) {
      time += ms
      drill.look()
    }
    drill.proceed()
    expect(drill.graded.value?.answer.spokenMs).toBe(20_000)
  })

  it('counts no negative time when the clock is set back', () => {
    const drill = load()
    drill.start()
    time -= 5000
    drill.proceed()
    expect(drill.graded.value?.answer.spokenMs).toBe(0)
  })

  it('takes follow-ups in turn, from one day to the next too', () => {
    sections = [section('a', 0)]
    const asked = []
    for (let day = 0; day < 3; day++) {
      const drill = load()
      drill.start()
      drill.proceed()
      drill.grade('unsure')
      asked.push(drill.graded.value?.question)
      drill.gradeFollowUp(true)
      time += 24 * 60 * 60 * 1000
    }
    expect(asked).toEqual(['first?', 'second?', 'first?'])
  })

  it('goes on without a follow-up where none is written', () => {
    sections[0]!.followUps = []
    const drill = load()
    drill.start()
    drill.proceed()
    drill.grade('good')
    expect(slugOf(drill)).toBe('b')
  })
})

describe('a session', () => {
  it('brings back what was judged 다시 and ends when all is known', () => {
    const drill = load()
    drill.start()
    const order = []
    const grades: Grade[] = ['again', 'good', 'good', 'good', 'good', 'good']
    while (drill.state.phase === 'answering') {
      order.push(slugOf(drill))
      answer(drill, grades.shift()!)
    }
    expect(order).toEqual(['a', 'b', 'c', 'd', 'a', 'e'])
    expect([drill.state.phase, drill.state.total, drill.done.value]).toEqual(['report', 5, 5])
    expect(drill.cardOf('a')?.box).toBe(2)
    expect(drill.cardOf('b')?.box).toBe(3)
  })

  it('counts what is done once it is judged', () => {
    const drill = load()
    drill.start()
    expect(drill.done.value).toBe(0)
    drill.proceed()
    drill.grade('again')
    expect(drill.done.value).toBe(0)
    drill.gradeFollowUp(true)
    drill.proceed()
    drill.grade('unsure')
    expect(drill.done.value).toBe(1)
    drill.gradeFollowUp(true)
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
    expect([drill.state.phase, gradesOf(drill).length]).toEqual(['report', 1])
    drill.restart()
    expect(drill.state.phase).toBe('ready')
  })

  it('passes over a question that left the deck meanwhile', () => {
    const drill = load()
    drill.start()
    sections = sections.filter(({ slug }) => slug !== 'b')
    answer(drill, 'good')
    expect(slugOf(drill)).toBe('c')
  })
})

describe('a judgement', () => {
  it('can be taken back, with its box, its queue and its place', () => {
    const drill = load()
    drill.start()
    answer(drill, 'good')
    time += 5000
    drill.proceed()
    drill.tick(1)
    drill.grade('again')
    drill.gradeFollowUp(true)
    expect([slugOf(drill), queueOf(drill).includes('b')]).toEqual(['c', true])
    drill.undo()
    expect([drill.state.phase, slugOf(drill), drill.state.ticked, drill.graded.value?.answer.spokenMs]).toEqual(['review', 'b', [1], 5000])
    expect([drill.cardOf('b'), gradesOf(drill).length]).toEqual([undefined, 1])
    drill.undo() // one judgement, taken back once
    expect(drill.state.phase).toBe('review')
    drill.grade('good')
    expect([drill.cardOf('b')?.box, gradesOf(drill).at(-1)]).toEqual([3, 'good'])
  })

  it('can be taken back when it was the last one', () => {
    sections = [section('a', 0)]
    const drill = load()
    drill.start()
    answer(drill, 'again')
    answer(drill, 'good')
    expect(drill.state.phase).toBe('report')
    drill.undo()
    expect([drill.state.phase, drill.cardOf('a')?.box]).toEqual(['review', 1])
  })
})

describe('a reload', () => {
  it('does not end the session: what is left is asked, 다시 included', () => {
    const drill = load()
    drill.start()
    answer(drill, 'again')
    drill.proceed()
    drill.grade('good') // the page goes before the follow-up
    const reloaded = load()
    expect([reloaded.state.phase, reloaded.state.resumable]).toEqual(['ready', 4])
    reloaded.resume()
    expect([reloaded.state.phase, queueOf(reloaded), reloaded.state.total, reloaded.done.value]).toEqual(['answering', ['c', 'd', 'a', 'e'], 5, 1])
    for (let count = 0; count < 4; count++)
      answer(reloaded, 'good')
    expect([reloaded.state.phase, gradesOf(reloaded).length, load().state.resumable]).toEqual(['report', 6, 0])
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
    expect(reloaded.state.settings).toMatchObject({ scope: 'due', interview: '2026-03-20' })
    expect(reloaded.plan().map(({ slug }) => slug)).toEqual([])
    reloaded.start()
    expect(reloaded.state.phase).toBe('ready')

    time = new Date(2026, 2, 11, 0, 0, 1).getTime()
    expect(load().plan().map(({ slug }) => slug)).toEqual(['b'])
    time = new Date(2026, 2, 13, 7, 0).getTime()
    expect(load().plan().map(({ slug }) => slug)).toEqual(['b', 'a', 'c', 'd', 'e'])
  })

  it('asks everything on request, what is due first', () => {
    const drill = load()
    drill.start()
    answer(drill, 'good')
    drill.finish()
    drill.change({ scope: 'all' })
    expect(drill.plan().map(({ slug }) => slug)).toEqual(['b', 'c', 'd', 'e', 'a'])
  })

  it('pulls everything before an interview', () => {
    const drill = load()
    drill.start()
    for (let count = 0; count < 5; count++)
      answer(drill, 'good')
    time = new Date(2026, 2, 11, 9, 0).getTime()
    expect(drill.plan().map(({ slug }) => slug)).toEqual([])
    drill.change({ interview: '2026-03-12' })
    expect(drill.plan().map(({ slug }) => slug)).toEqual(slugs)
  })
})

it('goes on when nothing can be stored, and says so', () => {
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const drill = load()
  drill.start()
  answer(drill, 'good')
  expect([drill.state.writeFailure, slugOf(drill)]).toEqual(['full', 'b'])
})

describe('what is kept of an answer', () => {
  const answers = () => answerCollection({ storage, namespace: 'deck' }).list()
  const voice = { syllables: 200, speakingMs: 40_000, pauseMs: 4000, longestPauseMs: 900 }

  it('is what was measured and what was judged, its follow-up too', () => {
    const drill = load()
    drill.start()
    const at = time
    time += 42_000
    heard = { voice, firstWordMs: 1200 }
    drill.proceed()
    drill.tick(2)
    drill.grade('good')
    drill.gradeFollowUp(false)
    expect(answers()).toEqual([{
      id: 'answer-1',
      slug: 'a',
      at,
      spokenMs: 42_000,
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
    heard = { voice }
    drill.proceed()
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
  expect([slugOf(drill), drill.state.total]).toEqual(['c', 1])
  answer(drill, 'good')
  expect(drill.state.phase).toBe('report')
  const other = load()
  other.start('gone')
  expect(other.state.phase).toBe('ready')
})
