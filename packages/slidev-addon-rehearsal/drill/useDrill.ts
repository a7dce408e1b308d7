import type { Heard } from '../answers/answer.ts'
import type { RehearsalSection } from '../sections.ts'
import type { DrillSettings } from './drillStore.ts'
import type { Drill, DrillOptions, DrillState } from './drillTypes.ts'
import type { Card, Grade } from './scheduler.ts'
import { computed, reactive, toRaw } from 'vue'
import { addFollowUp, keepAnswer } from '../answers/answerStore.ts'
import { judgedAnswer } from '../answers/judgedAnswer.ts'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { createSessionKeeper } from './drillSession.ts'
import { DEFAULT_SETTINGS, SETTINGS_ID } from './drillStore.ts'
import { advanceQueue, buildQueue, dueDay, gradeCard } from './scheduler.ts'

/** One drill: the questions in their order, what the candidate does with them, and the boxes they end up in. */
export function useDrill({ sections, store, now, random, createId }: DrillOptions): Drill {
  const state = reactive<DrillState>({
    phase: 'ready',
    settings: { ...DEFAULT_SETTINGS, ...store.settings.get(SETTINGS_ID) },
    queue: [],
    total: 0,
    askedAt: 0,
    spokenMs: 0,
    heard: {},
    ticked: [],
    followUpAnswerShown: false,
    results: [],
    resumable: 0,
  })

  const current = computed(() => sections().find(section => section.slug === state.queue[0]))
  /** Follow-ups take turns; one is asked after every answer. */
  const followUp = computed(() => {
    const { followUps = [], slug = '' } = current.value ?? {}
    // Read anew in each phase: the count is in storage, which Vue does not watch.
    return state.phase === 'followUp' ? followUps[(store.cards.get(slug)?.followUpsAsked ?? 0) % followUps.length] : undefined
  })
  const done = computed(() => state.total - new Set(state.queue).size + Number(isJudged()))

  const today = () => calendarDayOf(new Date(now()))
  const session = createSessionKeeper(store.sessions, sections, today)
  const cardOf = (slug: string) => store.cards.get(slug)
  const dueOptions = () => ({ today: today(), interview: state.settings.interview })
  const queueWith = (settings: DrillSettings) =>
    buildQueue(sections().map(section => section.slug), cardOf, { ...dueOptions(), ...settings, random })

  /** Whether the question on the screen has been judged and will not come back. */
  function isJudged(): boolean {
    return state.phase === 'followUp' && state.results.at(-1)?.grade !== 'again'
  }

  /** @param queue what is left to be asked */
  const keepSession = (queue: string[]) => session.keep({ queue, total: state.total, results: state.results })

  function ask(queue: string[]) {
    // A question may have left the deck while it was edited.
    state.queue = session.known(queue)
    keepSession(state.queue)
    Object.assign(state, { askedAt: now(), spokenMs: 0, heard: {}, ticked: [], followUpAnswerShown: false })
    state.phase = state.queue.length ? 'question' : 'summary'
  }

  function write(slug: string, card: Card) {
    const result = store.cards.put(slug, card)
    state.writeFailure = result.ok ? undefined : result.reason
  }

  /** @returns id of the answer that was kept */
  function keep(section: RehearsalSection, grade: Grade): string {
    const { askedAt: at, spokenMs, ticked, heard } = toRaw(state)
    const answer = judgedAnswer({ id: createId(), from: 'drill', at, section, spokenMs, ending: 'finished', ticked, heard, grade, followUps: [] })
    const result = keepAnswer(store.answers, answer)
    state.writeFailure = result.ok ? state.writeFailure : result.reason
    return answer.id
  }

  function next(answered = true) {
    if (state.phase !== 'followUp')
      return
    const { slug } = current.value ?? {}
    const card = slug && cardOf(slug)
    if (followUp.value)
      addFollowUp(store.answers, state.judged?.answerId ?? '', { question: followUp.value.question, answered })
    if (card && followUp.value)
      write(slug, { ...card, followUpsAsked: card.followUpsAsked + 1 })
    ask(advanceQueue(state.queue, state.results.at(-1)!.grade))
  }

  state.resumable = session.stored()?.queue.length ?? 0

  return {
    state,
    current,
    followUp,
    done,
    today,
    cardOf,
    dueDayOf: slug => dueDay(cardOf(slug), dueOptions()),
    upcoming: () => queueWith({ ...state.settings, order: 'due' }),

    change(settings) {
      Object.assign(state.settings, settings)
      const result = store.settings.put(SETTINGS_ID, { ...toRaw(state.settings) })
      state.writeFailure = result.ok ? undefined : result.reason
    },

    start(only) {
      const queue = only === undefined ? queueWith(state.settings) : session.known([only])
      if (!queue.length)
        return
      Object.assign(state, { results: [], total: queue.length, judged: undefined })
      ask(queue)
    },

    resume() {
      const stored = session.stored()
      if (state.phase !== 'ready' || !stored)
        return
      Object.assign(state, { results: stored.results, total: stored.total, judged: undefined })
      ask(stored.queue)
    },

    undo() {
      const { judged } = state
      if (!judged || !['followUp', 'question', 'summary'].includes(state.phase))
        return
      if (judged.card)
        write(judged.slug, { ...judged.card })
      else
        store.cards.remove(judged.slug)
      store.answers.remove(judged.answerId)
      Object.assign(state, { queue: [...judged.queue], spokenMs: judged.spokenMs, heard: judged.heard, ticked: [...judged.ticked], results: state.results.slice(0, -1), judged: undefined, phase: 'review', followUpAnswerShown: false })
      keepSession(state.queue)
    },

    reveal(heard: Heard = {}) {
      if (state.phase !== 'question')
        return
      state.spokenMs = Math.max(0, now() - state.askedAt)
      state.heard = heard
      state.phase = 'review'
    },

    tick(index) {
      if (state.phase !== 'review' || !current.value || index < 0 || index >= current.value.keyPoints.length)
        return
      state.ticked = state.ticked.includes(index)
        ? state.ticked.filter(other => other !== index)
        : [...state.ticked, index]
    },

    grade(grade) {
      if (state.phase !== 'review' || !current.value)
        return
      const { slug, followUps } = current.value
      const answerId = keep(current.value, grade)
      state.judged = { slug, answerId, heard: { ...state.heard }, card: cardOf(slug), queue: [...state.queue], spokenMs: state.spokenMs, ticked: [...state.ticked] }
      write(slug, gradeCard(cardOf(slug), grade, today()))
      state.results.push({ slug, grade, spokenMs: state.spokenMs, ticked: state.ticked.length })
      state.phase = 'followUp'
      keepSession(advanceQueue(state.queue, grade))
      if (!followUps.length)
        next()
    },

    showFollowUpAnswer() {
      if (state.phase === 'followUp')
        state.followUpAnswerShown = true
    },

    next,

    finish() {
      if (state.phase === 'ready')
        return
      state.resumable = 0
      keepSession([])
      // Nothing answered, nothing to sum up.
      state.phase = state.results.length ? 'summary' : 'ready'
    },

    restart() {
      Object.assign(state, { phase: 'ready', judged: undefined })
    },
  }
}
