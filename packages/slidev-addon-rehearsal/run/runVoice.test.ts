import type { Voice } from '../microphone/voice.ts'
import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { OwnRun } from './ownRun.ts'
import type { SharedRun } from './slidevShared.ts'
import { beforeEach, expect, it } from 'vitest'
import { createFakeClock } from '../../../tests/support/fakeClock.ts'
import { newRun } from '../pace/run.ts'
import { currentRunCollection, runCollection } from '../pace/runRecords.ts'
import { createMemoryStorage } from '../state/storage.ts'
import { createOwnRun } from './ownRun.ts'

const SECTIONS = ['hello', 'outage'].map((slug, index) => ({ slug, no: index + 1, question: slug, budget: 60 }))
const live: LiveVoice = { rate: 300, isDead: false }

let run: OwnRun
let clock: ReturnType<typeof createFakeClock>
let slug: string | null
let isOn: boolean
/** What the microphone has heard since it was told that another answer begins. */
let heard: Voice | undefined
let shared: SharedRun | undefined

beforeEach(() => {
  clock = createFakeClock()
  const storage = createMemoryStorage()
  slug = null
  isOn = true
  heard = shared = undefined
  run = createOwnRun({
    clock,
    windowId: 'one',
    createId: () => 'id',
    links: { run: { read: () => shared, write: value => void (shared = value) }, request: { read: () => undefined, write: () => {} } },
    timer: { isRunning: () => true, start: () => {}, pause: () => {}, reset: () => {} },
    current: currentRunCollection({ storage, namespace: 'deck' }),
    runs: runCollection({ storage, namespace: 'deck' }),
    sections: () => SECTIONS,
    hearing: {
      live: () => isOn ? live : undefined,
      answer: () => heard ? { voice: heard, firstWordMs: 500 } : {},
      restart: () => void (heard = undefined),
    },
    onScreen: () => ({ slug, slide: slug ? 1 : null, clicks: 0 }),
  }, 'one', newRun('run', SECTIONS, clock))
})

/** So many seconds on the slide that is shown, at five syllables a second. */
function speak(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    clock.pass(1000)
    if (isOn) {
      const { syllables = 0, speakingMs = 0 } = heard ?? {}
      heard = { syllables: syllables + 5, speakingMs: speakingMs + 1000, pauseMs: 0, longestPauseMs: 0 }
    }
    run.tick()
  }
}
function show(next: string | null) {
  slug = next
  run.tick()
}
const syllables = (sections = run.snapshot().run.sections) => sections.map(section => section.voice?.syllables)

it('gives each question what was heard of it, over all its visits', () => {
  speak(4)
  show('outage')
  speak(20)
  expect(syllables()).toEqual([undefined, 100])
  show('hello')
  speak(6)
  show('outage')
  speak(10)
  expect(syllables(run.end().sections)).toEqual([30, 150])
})

it('leaves an interviewer\'s words out, and what is said while the run stands still', () => {
  show('outage')
  speak(10)
  run.toggleAsking()
  speak(30)
  run.toggleAsking()
  speak(2)
  run.togglePaused()
  speak(30)
  run.togglePaused()
  speak(4)
  expect(syllables(run.end().sections)).toEqual([undefined, 80])
})

it('keeps what was heard when the microphone goes off, and has it in what a crash leaves', () => {
  show('outage')
  speak(10)
  isOn = false
  speak(10)
  expect(syllables(shared!.snapshot!.run.sections)).toEqual([undefined, 50])
  show('hello')
  expect(syllables()).toEqual([undefined, 50])
})

it('tells the other windows what the microphone says while it is on', () => {
  show('outage')
  speak(3)
  expect(shared!.voice).toEqual(live)
  isOn = false
  speak(3)
  expect(shared!.voice).toBeUndefined()
})
