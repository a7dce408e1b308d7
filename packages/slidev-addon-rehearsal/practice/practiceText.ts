import type { SpokenLanguage } from '@interview-deck/toolbox/deck/script'
import type { Card, DueOptions, Grade } from '../progress/boxes.ts'
import type { Temper } from './interviewPlan.ts'
import type { Ending } from './part.ts'
import { dueDay } from '../progress/boxes.ts'
import { dayLabel } from '../shared/calendarDay.ts'

export const GRADE_LABELS: { grade: Grade, key: string, label: string }[] = [
  { grade: 'again', key: 'A', label: '다시' },
  { grade: 'unsure', key: 'S', label: '애매' },
  { grade: 'good', key: 'D', label: '좋음' },
]

export function gradeLabel(grade: Grade): string {
  return GRADE_LABELS.find(entry => entry.grade === grade)!.label
}

export function returnLabel(card: Card, options: DueOptions): string {
  return card.box === 1 ? '이번 연습에서' : dayLabel(options.today, dueDay(card, options))
}

export const TEMPER_LABELS: Record<Temper, { label: string, help: string }> = {
  friendly: { label: '편안하게', help: '꼬리 질문이 적고, 말씀을 끝까지 듣습니다.' },
  sceptical: { label: '깐깐하게', help: '숫자의 근거를 먼저 묻고, 말씀 도중에도 묻습니다.' },
}

export const ENDING_LABELS: Record<Ending, string> = { finished: '', brokenInto: '도중에 질문', cutOff: '시간 초과로 중단' }

export const REMARKS: Record<SpokenLanguage, Record<Ending, string>> = {
  ko: {
    finished: '',
    brokenInto: '말씀 도중에 죄송합니다. 하나만 여쭙겠습니다.',
    cutOff: '네, 거기까지 듣겠습니다. 감사합니다.',
  },
  en: {
    finished: '',
    brokenInto: 'Sorry to interrupt. May I ask one thing?',
    cutOff: 'Let me stop you there. Thank you.',
  },
}
