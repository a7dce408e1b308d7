import type { Card, Grade } from '../progress/boxes.ts'
import type { PracticeSession } from './practiceSession.ts'
import type { PracticeStore } from './practiceStore.ts'
import { gradeCard } from '../progress/boxes.ts'
import { advanceQueue } from './drillQueue.ts'
import { mainAnswer } from './part.ts'

interface Next {
  ask: () => void
  review: (from: number) => void
}

export function createGrading({ isDrill, state, graded, today, note, addAnswer, record, keep }: PracticeSession, store: PracticeStore, { ask, review }: Next) {
  function putCard(slug: string, card: Card | undefined): void {
    if (card)
      note(store.cards.put(slug, { ...card }))
    else
      store.cards.remove(slug)
  }

  return {
    tick(index: number) {
      if (!graded.value || graded.value.followUp || !(index in graded.value.section.keyPoints))
        return
      state.ticked = state.ticked.includes(index) ? state.ticked.filter(other => other !== index) : [...state.ticked, index]
    },

    grade(grade: Grade) {
      const { answer, section, followUp } = graded.value ?? {}
      if (!answer || !section || followUp)
        return
      const { slug, followUps } = section
      const card = store.cards.get(slug)
      Object.assign(answer, { grade, told: [...state.ticked] })
      putCard(slug, gradeCard(card, grade, today()))
      record(answer)
      if (!isDrill)
        return review(state.grading + 1)
      state.before = { parts: state.parts, grading: state.grading, card }
      state.parts = advanceQueue(state.parts, grade)
      keep()
      if (!followUps.length)
        return ask()
      addAnswer({ slug, followUp: (card?.followUpsAsked ?? 0) % followUps.length }, 0, 'finished')
      review(state.answers.length - 1)
    },

    showAnswer() {
      state.answerShown = Boolean(graded.value?.followUp)
    },

    gradeFollowUp(answered: boolean) {
      const { answer, section, followUp } = graded.value ?? {}
      if (!answer || !section || !followUp)
        return
      answer.answered = answered
      record(mainAnswer(state.answers, answer))
      if (!isDrill)
        return review(state.grading + 1)
      const card = store.cards.get(section.slug)
      if (card)
        putCard(section.slug, { ...card, followUpsAsked: card.followUpsAsked + 1 })
      ask()
    },

    undo() {
      const { before } = state
      const answer = before && state.answers[before.grading]
      if (!answer || (graded.value && !graded.value.followUp))
        return
      putCard(answer.slug, before.card)
      store.answers.remove(answer.id)
      state.answers = [...state.answers.slice(0, before.grading), { ...answer, grade: undefined }]
      Object.assign(state, { parts: before.parts, before: undefined })
      review(before.grading)
      state.ticked = [...answer.told]
      keep()
    },
  }
}
