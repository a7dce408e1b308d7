/** Moments that a presenter's clicks can lead to, in order; here, so that a slide knows them without the rest. */
const MOMENTS = ['start', 'clues', 'cause', 'half', 'end', 'average'] as const
export type MomentName = typeof MOMENTS[number]

/**
 * Reads which moments a slide steps through, as `start, cause, end`; all of them where it does not say.
 *
 * @throws {RangeError} in Korean, with the names that are allowed
 */
export function readMoments(text: string | undefined): MomentName[] {
  if (text === undefined)
    return [...MOMENTS]
  const names = text.split(',').map(name => name.trim())
  const unknown = names.find(name => !MOMENTS.includes(name as MomentName))
  if (unknown !== undefined)
    throw new RangeError(`moments에 없는 순간입니다: ${unknown || '빈칸'}. 쓸 수 있는 값: ${MOMENTS.join(', ')}`)
  return MOMENTS.filter(name => names.includes(name))
}
