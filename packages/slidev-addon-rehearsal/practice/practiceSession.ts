import type { HeardAnswer } from '../microphone/voice.ts'
import type { Card } from '../progress/boxes.ts'
import type { RehearsalSection } from '../sections.ts'
import type { WriteFailure } from '../state/recordStore.ts'
import type { Ending, Part, PartAnswer } from './part.ts'
import type { PracticeMode, PracticeSettings, PracticeStore } from './practiceStore.ts'
import { computed, reactive, toRaw } from 'vue'
import { LONGEST_GAP_MS } from '../pace/paceModel.ts'
import { keepAnswer } from '../progress/answer.ts'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { findPart, toAnswer } from './part.ts'
import { putSettings, settingsIn } from './practiceStore.ts'

/** `asking`: the interviewer speaks, or the question is read. `review`: an answer is graded, in an interview after the last question. */
export type PracticePhase = 'ready' | 'asking' | 'answering' | 'review' | 'report'

export type PracticeState = PracticeSession['state']

export interface PracticeOptions {
  mode: PracticeMode
  sections: () => readonly RehearsalSection[]
  store: PracticeStore
  now: () => number
  random: () => number
  createId: () => string
  heard: () => HeardAnswer
}

export type PracticeSession = ReturnType<typeof createPracticeSession>

export function createPracticeSession({ mode, sections, store, now, createId, heard }: PracticeOptions) {
  const isDrill = mode === 'drill'
  const state = reactive({
    phase: 'ready' as PracticePhase,
    settings: settingsIn(store),
    /** Still to be asked; the first is on screen. In a drill it stays until it has been graded. */
    parts: [] as Part[],
    total: 0,
    answers: [] as PartAnswer[],
    /** Index of the answer that is graded; -1 while questions are asked. */
    grading: -1,
    startedAt: 0,
    phaseAt: 0,
    passedMs: 0,
    remark: undefined as string | undefined,
    ticked: [] as number[],
    answerShown: false,
    resumable: 0,
    before: undefined as { parts: Part[], grading: number, card?: Card } | undefined,
    /** Shown until the session ends. */
    writeFailure: undefined as WriteFailure | undefined,
  })
  let lookedAt = now()

  const today = () => calendarDayOf(new Date(now()))
  const inDeck = (part: Pick<Part, 'slug' | 'followUp'> | undefined) => findPart(part, sections())
  const asked = computed(() => inDeck(state.parts[0]))
  const graded = computed(() => {
    const answer = state.phase === 'review' ? state.answers[state.grading] : undefined
    const part = inDeck(answer)
    return answer && part && { ...part, answer }
  })

  function note(failure: WriteFailure | undefined): void {
    state.writeFailure = failure ?? state.writeFailure
  }

  return {
    isDrill,
    state,
    today,
    inDeck,
    asked,
    graded,
    note,

    change(settings: Partial<PracticeSettings>): void {
      Object.assign(state.settings, settings)
      state.writeFailure = putSettings(store, mode, toRaw(state.settings))
    },

    enter(phase: PracticePhase): void {
      lookedAt = now()
      Object.assign(state, { phase, phaseAt: lookedAt, passedMs: 0 })
    },

    look(): void {
      const gap = now() - lookedAt
      lookedAt += gap
      if (gap > 0 && gap <= LONGEST_GAP_MS)
        state.passedMs += gap
    },

    addAnswer({ slug, followUp }: Part, spokenMs: number, ending: Ending): void {
      state.answers.push({ id: createId(), slug, followUp, at: state.phaseAt, spokenMs, ending, heard: spokenMs ? { ...heard() } : {}, told: [] })
    },

    record(answer: PartAnswer | undefined): void {
      const section = inDeck(answer)?.section
      if (answer && section)
        note(keepAnswer(store.answers, toAnswer(toRaw(answer), state.answers, section)))
    },

    keep(): void {
      const { startedAt, parts, total, answers, grading } = toRaw(state)
      if (parts.length || (!isDrill && grading >= 0))
        note(store.sessions.put(mode, { day: today(), startedAt, parts, total, answers, grading: isDrill ? -1 : grading }))
      else
        store.sessions.remove(mode)
    },

    forget: () => store.sessions.remove(mode),

    stored() {
      const session = store.sessions.get(mode)
      const parts = session?.parts.filter(inDeck) ?? []
      return session?.day === today() && (parts.length || session.grading >= 0) ? { ...session, parts } : undefined
    },
  }
}
