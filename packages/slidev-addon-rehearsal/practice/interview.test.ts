import type { HeardAnswer } from '../microphone/voice.ts'
import type { RehearsalSection } from '../sections.ts'
import type { Practice } from './usePractice.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../state/storage.ts'
import { createPracticeStore } from './practiceStore.ts'
import { usePractice } from './usePractice.ts'

const followUps = [{ question: 'how much?', answer: '7', aboutFigure: true }]
let sections: RehearsalSection[]
let storage: ReturnType<typeof createMemoryStorage>
let time: number
let ids: number
let heard: HeardAnswer
/** 0 asks in the deck's order turned by one, breaks in, and draws the least follow-ups; 0.99 waits. */
let chance: number

function section(slug: string, budget: number): RehearsalSection {
  return { no: 1, slug, question: `${slug}?`, budget, language: 'ko', private: false, keyPoints: ['one', 'two'], followUps, slideNos: [1], slideTitles: [] }
}

/** An interview as a freshly loaded page has it. */
function load(): Practice {
  return usePractice({ mode: 'interview', sections: () => sections, store: createPracticeStore({ storage, namespace: 'deck' }), now: () => time, random: () => chance, createId: () => `answer-${++ids}`, heard: () => heard })
}
function pass(interview: Practice, seconds: number) {
  for (let tick = 0; tick < seconds * 4; tick++) {
    time += 250
    interview.look()
  }
}
/** Puts what is asked and answers it for so long. */
function answer(interview: Practice, seconds: number) {
  interview.put()
  pass(interview, seconds)
  interview.proceed()
}
const answers = () => createPracticeStore({ storage, namespace: 'deck' }).answers.list().sort((a, b) => a.at - b.at)
const cards = () => ['closing', 'intro', 'outage'].flatMap(slug => createPracticeStore({ storage, namespace: 'deck' }).cards.get(slug)?.box ?? [])

beforeEach(() => {
  sections = [section('intro', 60), section('outage', 100), section('closing', 60)]
  storage = createMemoryStorage()
  time = new Date(2026, 2, 10, 20, 0).getTime()
  ids = 0
  heard = {}
  chance = 0.99
})

describe('an interview', () => {
  it('asks, waits for answers, and begins to judge when all is answered', () => {
    const interview = load()
    interview.start()
    expect([interview.state.phase, interview.asked.value?.question]).toEqual(['asking', 'intro?'])
    pass(interview, 5)
    interview.put()
    expect(interview.state.phase).toBe('answering')
    pass(interview, 50)
    heard = { firstWordMs: 900 }
    interview.proceed()
    expect(interview.state.answers).toMatchObject([{ slug: 'intro', spokenMs: 50_000, ending: 'finished', heard: { firstWordMs: 900 } }])
    expect(interview.asked.value?.question).toBe('outage?')
    answer(interview, 90)
    expect(interview.asked.value).toMatchObject({ question: 'how much?', budget: 40 })
    answer(interview, 30)
    answer(interview, 40)
    expect([interview.state.phase, interview.graded.value?.question]).toEqual(['review', 'intro?'])
  })

  it('ends an answer politely at 120 % of its budget', () => {
    const interview = load()
    interview.start()
    interview.put()
    pass(interview, 71.75)
    expect(interview.state.phase).toBe('answering')
    pass(interview, 0.25)
    expect([interview.state.phase, interview.state.remark, interview.state.answers[0]?.ending]).toEqual(['asking', '네, 거기까지 듣겠습니다. 감사합니다.', 'cutOff'])
  })

  it('does not take a computer that slept for an answer that is too long', () => {
    const interview = load()
    interview.start()
    interview.put()
    pass(interview, 10)
    time += 30 * 60_000
    interview.look()
    expect([interview.state.phase, interview.state.passedMs]).toEqual(['answering', 10_000])
  })

  it('breaks into an answer where that was planned, and only if it still goes on', () => {
    chance = 0
    const interview = load()
    interview.change({ temper: 'sceptical' })
    interview.start()
    answer(interview, 30)
    interview.put()
    pass(interview, 60)
    expect([interview.state.phase, interview.state.answers[1]?.ending, interview.asked.value?.question, interview.state.remark])
      .toEqual(['asking', 'brokenInto', 'how much?', '말씀 도중에 죄송합니다. 하나만 여쭙겠습니다.'])
  })

  it('speaks English where the answer is to be, unless the question is written in Korean', () => {
    sections = [section('intro', 60), { ...section('outage', 100), language: 'en', followUps: [] }, { ...section('closing', 60), language: 'en', question: '영어로 마무리해 주세요' }]
    const interview = load()
    interview.start()
    const asked = [0, 1, 2].map(() => {
      const { remark, language } = { ...interview.state, ...interview.asked.value! }
      interview.put()
      pass(interview, 120)
      return [language, remark]
    })
    expect(asked).toEqual([['ko', ''], ['en', 'Let me stop you there. Thank you.'], ['ko', '네, 거기까지 듣겠습니다. 감사합니다.']])
  })

  it('says nothing of a question that has left the deck meanwhile', () => {
    const interview = load()
    interview.start()
    sections = sections.filter(({ slug }) => slug !== 'outage')
    answer(interview, 10)
    expect(interview.asked.value?.question).toBe('closing?')
  })
})

describe('the review', () => {
  function answered(): Practice {
    const interview = load()
    interview.start()
    for (const seconds of [50, 90, 30, 40])
      answer(interview, seconds)
    return interview
  }

  it('judges questions by their key points and follow-ups by a word, and keeps all of it', () => {
    const interview = answered()
    interview.tick(1)
    interview.tick(7)
    interview.gradeFollowUp(true)
    interview.grade('good')
    interview.tick(0)
    interview.tick(1)
    interview.grade('unsure')
    expect(interview.graded.value?.followUp).toEqual(followUps[0])
    interview.grade('good')
    interview.gradeFollowUp(false)
    interview.grade('again')
    expect(interview.state.phase).toBe('report')
    expect(answers()).toMatchObject([
      { slug: 'intro', spokenMs: 50_000, told: ['two'], missed: ['one'], grade: 'good', followUps: [] },
      { slug: 'outage', spokenMs: 90_000, told: ['one', 'two'], missed: [], grade: 'unsure', followUps: [{ question: 'how much?', answered: false }] },
      { slug: 'closing', told: [], missed: ['one', 'two'], grade: 'again' },
    ])
    expect(cards()).toEqual([1, 3, 2])
  })

  it('keeps the times of what was not judged, and says of it nothing more', () => {
    const interview = answered()
    interview.grade('good')
    interview.finish()
    expect(answers()).toMatchObject([{ grade: 'good' }, { spokenMs: 90_000, told: [], missed: [], followUps: [] }, { slug: 'closing' }])
    expect(answers()[1]!.grade).toBeUndefined()
    expect(cards()).toEqual([3])
    interview.restart()
    expect(interview.state.phase).toBe('ready')
  })

  it('comes early where the interview is ended early, and not at all without an answer', () => {
    const interview = load()
    interview.start()
    answer(interview, 20)
    interview.put()
    pass(interview, 2)
    interview.finish()
    expect([interview.state.phase, interview.state.answers.length]).toEqual(['review', 1])
    const inTheMiddle = load()
    inTheMiddle.resume()
    inTheMiddle.finish()
    inTheMiddle.restart()
    inTheMiddle.start()
    inTheMiddle.put()
    pass(inTheMiddle, 40)
    inTheMiddle.finish()
    expect(inTheMiddle.state.answers).toMatchObject([{ spokenMs: 40_000, ending: 'finished' }])
    const other = load()
    other.start()
    other.finish()
    expect([other.state.phase, load().state.resumable]).toEqual(['ready', 0])
  })
})

describe('a reload', () => {
  it('carries on with the question that was on', () => {
    const interview = load()
    interview.start()
    answer(interview, 20)
    interview.put()
    pass(interview, 30)
    const reloaded = load()
    expect([reloaded.state.phase, reloaded.state.resumable]).toEqual(['ready', 3])
    reloaded.resume()
    expect([reloaded.state.phase, reloaded.asked.value?.question, reloaded.state.answers.length]).toEqual(['asking', 'outage?', 1])
  })

  it('carries on with the judging', () => {
    const interview = load()
    interview.start()
    for (const seconds of [50, 90, 30, 40])
      answer(interview, seconds)
    interview.grade('good')
    const reloaded = load()
    reloaded.resume()
    expect([reloaded.state.phase, reloaded.graded.value?.question]).toEqual(['review', 'outage?'])
    reloaded.finish()
    expect(answers()).toHaveLength(3)
    expect(load().state.resumable).toBe(0)
  })

  it('leaves yesterday\'s interview alone, and one that cannot be read', () => {
    load().start()
    time += 24 * 60 * 60 * 1000
    expect(load().state.resumable).toBe(0)
    storage.setItem('deck/practice-session/interview', '{"version":1,"data":{"day":"2026-03-11","startedAt":1,"parts":[{}]}}')
    expect(load().state.resumable).toBe(0)
    expect(createPracticeStore({ storage, namespace: 'deck' }).sessions.unreadable()).toMatchObject([{ problem: 'parts[0].slug: 글자가 있어야 합니다' }])
  })
})

it.each(['drill-cards', 'answers', 'practice-session'])('tells that one of the %s could not be stored, until the session ends, and goes on', (collection) => {
  const interview = load()
  interview.start()
  for (const seconds of [50, 90, 30, 40])
    answer(interview, seconds)
  const { setItem } = storage
  storage.setItem = (key, value) => {
    if (key.includes(`/${collection}/`))
      throw new DOMException('full', 'QuotaExceededError')
    setItem(key, value)
  }
  interview.grade('good')
  expect([interview.state.writeFailure, interview.graded.value?.question]).toEqual(['full', 'outage?'])
  storage.setItem = setItem
  interview.finish()
  expect(interview.state.writeFailure).toBe('full')
})

it('tells that a choice could not be stored', () => {
  const interview = load()
  storage.setItem = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  interview.change({ minutes: 10 })
  expect([interview.state.settings.minutes, interview.state.writeFailure]).toEqual([10, 'blocked'])
})

it('remembers what was chosen', () => {
  load().change({ minutes: 10, temper: 'sceptical', aloud: false })
  expect(load().state.settings).toMatchObject({ minutes: 10, temper: 'sceptical', aloud: false })
})
