/** Calm Korean speech, in syllables a minute: an interviewer follows it without effort. */
export const GOOD_RATE = { min: 270, max: 330 }

type RateVerdict = 'slow' | 'good' | 'fast'

/** A speaking rate, said in words and by shape, so that colour is not needed. */
export interface RateJudgement {
  verdict: RateVerdict
  word: '느림' | '좋음' | '빠름'
  shape: '▽' | '○' | '△'
  /** `312 음절/분` */
  text: string
}

/** @param rate syllables a minute */
export function judgeRate(rate: number): RateJudgement {
  const rounded = Math.round(rate)
  const text = `${rounded} 음절/분`
  if (rounded < GOOD_RATE.min)
    return { verdict: 'slow', word: '느림', shape: '▽', text }
  return rounded > GOOD_RATE.max
    ? { verdict: 'fast', word: '빠름', shape: '△', text }
    : { verdict: 'good', word: '좋음', shape: '○', text }
}
