import type { Ending } from '../answers/answer.ts'
import type { Part, Temper } from './interviewPlan.ts'

export const TEMPERS: { temper: Temper, label: string, help: string }[] = [
  { temper: 'friendly', label: '편안하게', help: '꼬리 질문이 적고, 말씀을 끝까지 듣습니다.' },
  { temper: 'sceptical', label: '깐깐하게', help: '숫자의 근거를 먼저 묻고, 말씀 도중에도 묻습니다.' },
]

const CUT_OFF = '네, 거기까지 듣겠습니다. 감사합니다.'
const BREAK_IN = '말씀 도중에 죄송합니다. 하나만 여쭙겠습니다.'
const LATER = '앞서 하신 말씀에 대해 하나 더 여쭙겠습니다.'

/**
 * What an interviewer says before a question.
 *
 * @param parts what is asked
 * @param index which of it comes now
 * @param ending how the answer before it came to its end
 */
export function remarkBefore(parts: readonly Part[], index: number, ending: Ending | undefined): string {
  if (ending === 'brokenInto')
    return BREAK_IN
  const isLater = parts[index]?.followUp !== undefined && parts[index - 1]?.slug !== parts[index]?.slug
  return [ending === 'cutOff' ? CUT_OFF : '', isLater ? LATER : ''].filter(Boolean).join(' ')
}

/** How an answer ended, where it was not by the speaker. */
export const ENDING_LABELS: Record<Ending, string> = { finished: '', brokenInto: '도중에 질문', cutOff: '시간 초과로 중단' }
