import type { CalendarDay } from '../shared/calendarDay.ts'
import type { Readiness } from './readiness.ts'
import { GOOD_RATE } from '../microphone/voice.ts'
import { formatTime } from '../shared/format.ts'

const AT_MOST = 4
/** Key points, grading, a follow-up, in seconds. */
const AROUND_AN_ANSWER = 60

interface Rule {
  text: string
  need: (row: Readiness, today: CalendarDay) => number | undefined
  reason: (row: Readiness) => string
}

export const RULES: readonly Rule[] = [
  {
    text: '볼 날이 되었거나 지난 질문 가운데 가장 오래 기다린 질문',
    need: ({ due }, today) => due <= today ? Date.parse(today) - Date.parse(due) + 1 : undefined,
    reason: ({ times, points }) => times.length || points ? '다시 볼 날이 되었습니다' : '아직 연습하지 않았습니다',
  },
  {
    text: '최근 답변이 예산 시간을 가장 많이 넘긴 질문',
    need: ({ times: [last] }) => last?.judgement.verdict === 'over' ? last.judgement.differenceMs : undefined,
    reason: ({ times: [last] }) => `예산 시간을 ${formatTime(last!.judgement.differenceMs)} 넘겼습니다`,
  },
  {
    text: '핵심 내용을 가장 많이 놓쳤거나 꼬리 질문에 막힌 질문',
    need: ({ points, failed }) => ((points?.missed.length ?? 0) + failed.length) || undefined,
    reason: ({ points, failed }) => [
      points?.missed.length ? `핵심 내용 ${points.missed.length}개를 놓쳤습니다` : '',
      failed.length ? `꼬리 질문 ${failed.length}개에 막혔습니다` : '',
    ].filter(Boolean).join(' · '),
  },
  {
    text: `분당 ${GOOD_RATE.ko.max}음절(영어는 ${GOOD_RATE.en.max}음절)을 넘긴 질문 가운데 가장 빨랐던 질문`,
    need: ({ rate, section }) => rate !== undefined && rate > GOOD_RATE[section.language].max ? rate : undefined,
    reason: ({ rate }) => `분당 ${Math.round(rate!)}음절로 빨랐습니다`,
  },
]

/** The rules take turns, each with the question that needs practice most and is not on the list yet. */
export function todaysPractice(rows: readonly Readiness[], today: CalendarDay) {
  const queues = RULES.map(({ need }) => rows
    .map(row => ({ row, need: need(row, today) }))
    .filter(({ need }) => need !== undefined)
    .sort((a, b) => b.need! - a.need!)
    .map(({ row }) => row))
  const chosen = new Set<Readiness>()
  while (chosen.size < AT_MOST && queues.some(queue => queue.some(row => !chosen.has(row)))) {
    for (const queue of queues) {
      const next = queue.find(row => !chosen.has(row))
      if (next && chosen.size < AT_MOST)
        chosen.add(next)
    }
  }
  return [...chosen].map(row => ({
    slug: row.section.slug,
    no: row.section.no,
    question: row.section.question,
    reasons: RULES.filter(({ need }) => need(row, today) !== undefined).map(({ reason }) => reason(row)),
    minutes: Math.ceil((row.section.budget + AROUND_AN_ANSWER) / 60),
  }))
}
