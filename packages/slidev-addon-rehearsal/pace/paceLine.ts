import type { RunSnapshot } from './run.ts'
import { formatTime } from '../shared/format.ts'
import { planPosition } from './plan.ts'
import { elapsedMs } from './run.ts'
import { judgeAnswer, judgeTalk } from './verdict.ts'

export function paceLine({ run, current, paused, asking }: RunSnapshot, bestMs?: number) {
  const { deltaMs, plannedMs, remainingMs } = planPosition(run.sections, current)
  const section = run.sections.find(section => section.slug === current)
  const answer = section && judgeAnswer(section.spokenMs, section.budget)
  const still = paused ? '잠시 멈춤' : asking ? '질문 받는 중' : '질문 밖'
  return {
    question: section
      ? `Q${section.no} ${formatTime(section.spokenMs)} / ${formatTime(section.budget * 1000)}`
      : `기타 ${formatTime(run.other.spokenMs)}`,
    best: section && bestMs !== undefined ? `최고 ${formatTime(bestMs)}` : '',
    state: answer && !paused && !asking ? { word: answer.word, tone: `answer-${answer.verdict}` } : { word: still, tone: 'still' },
    talk: `전체 ${formatTime(elapsedMs(run))} · 남은 시간 ${formatTime(remainingMs)}`,
    position: plannedMs ? judgeTalk(deltaMs) : undefined,
  }
}
