import type { Ending, Part } from './part.ts'
import type { PracticeOptions, PracticeState } from './practiceSession.ts'
import { computed } from 'vue'
import { isAnswered } from '../pace/plan.ts'
import { buildQueue } from './drillQueue.ts'
import { createGrading } from './grading.ts'
import { planInterview } from './interviewPlan.ts'
import { createPracticeSession } from './practiceSession.ts'
import { REMARKS } from './practiceText.ts'

/** Share of the budget at which an interviewer has heard enough. */
const CUT_OFF_AT = 1.2

export type Practice = ReturnType<typeof usePractice>

/** A drill grades each answer at once and asks one follow-up; an interview interrupts, and has the answers graded at the end. */
export function usePractice(options: PracticeOptions) {
  const { sections, store, now, random } = options
  const session = createPracticeSession(options)
  const { isDrill, state, asked, graded, today, inDeck, enter } = session
  const cardOf = (slug: string) => store.cards.get(slug)

  function plan(): Part[] {
    const { settings } = state
    return isDrill
      ? buildQueue(sections().map(({ slug }) => slug), cardOf, { ...settings, today: today(), random }).map(slug => ({ slug }))
      : planInterview(sections(), { ...settings, random })
  }

  function ask(ending: Ending = 'finished'): void {
    state.parts = state.parts.filter(inDeck)
    Object.assign(state, { grading: -1, ticked: [], answerShown: false })
    if (!asked.value)
      return isDrill ? close() : review(0)
    state.remark = isDrill ? undefined : REMARKS[asked.value.language][ending]
    enter(isDrill ? 'answering' : 'asking')
    session.keep()
  }

  function put(): void {
    if (state.phase === 'asking')
      enter('answering')
  }

  function end(ending: Ending): void {
    session.look()
    session.addAnswer(state.parts[0]!, state.passedMs, ending)
    if (isDrill)
      return review(state.answers.length - 1)
    state.parts.shift()
    ask(ending)
  }

  function review(from: number): void {
    enter('review')
    Object.assign(state, { grading: from, ticked: [], answerShown: !isDrill })
    while (state.grading < state.answers.length && !graded.value)
      state.grading++
    if (!graded.value)
      close()
    else if (!isDrill)
      session.keep()
  }

  function close(): void {
    state.answers.filter(({ followUp, grade }) => followUp === undefined && !grade).forEach(session.record)
    session.forget()
    Object.assign(state, { resumable: 0, grading: -1 })
    enter(state.answers.some(({ grade }) => grade || !isDrill) ? 'report' : 'ready')
  }

  function begin({ parts, total, answers, startedAt }: Pick<PracticeState, 'parts' | 'total' | 'answers' | 'startedAt'>): void {
    Object.assign(state, { parts, total, answers, startedAt, resumable: 0, before: undefined, writeFailure: undefined })
  }

  const left = session.stored()
  state.resumable = left ? left.parts.length || left.answers.length - left.grading : 0

  return {
    state,
    asked,
    graded,
    /** Questions of a drill that need no further answer. */
    done: computed(() => state.total - new Set(state.parts.map(({ slug }) => slug)).size),
    today,
    change: session.change,
    cardOf,
    plan,
    put,
    ...createGrading(session, store, { ask, review }),

    start(only?: string) {
      const parts = (only === undefined ? plan() : [{ slug: only }]).filter(inDeck)
      if (state.phase !== 'ready' || !parts.length)
        return
      begin({ startedAt: now(), parts, total: parts.length, answers: [] })
      ask()
    },

    resume() {
      const stored = session.stored()
      if (state.phase !== 'ready' || !stored)
        return
      begin(stored)
      if (stored.grading < 0)
        ask()
      else
        review(stored.grading)
    },

    proceed() {
      if (state.phase === 'asking')
        put()
      else if (state.phase === 'answering')
        end('finished')
    },

    look() {
      session.look()
      if (state.phase !== 'answering' || isDrill || !asked.value)
        return
      const share = state.passedMs / (asked.value.budget * 1000)
      if (share >= (state.parts[0]!.breaksInAt ?? Infinity))
        end('brokenInto')
      else if (share >= CUT_OFF_AT)
        end('cutOff')
    },

    finish() {
      if (state.phase === 'ready' || state.phase === 'report')
        return
      if (isDrill || state.phase === 'review')
        return close()
      session.look()
      if (state.phase === 'answering' && isAnswered(state.passedMs, asked.value?.budget ?? 0))
        session.addAnswer(state.parts[0]!, state.passedMs, 'finished')
      state.parts = []
      review(0)
    },

    restart() {
      if (state.phase === 'report')
        enter('ready')
      state.before = undefined
    },
  }
}
