import type { Fact } from './types.ts'
import { formatDowntime } from './arithmetic.ts'
import { formatQuantity } from './format.ts'

/**
 * What stands behind a figure, as one Korean line for a callout: the measuring window, the before and after, or the
 * downtime that an availability leaves in a year. Nothing where the answers give none of them.
 */
export function formatProof(fact: Fact): string | undefined {
  if (fact.window)
    return `${formatQuantity(fact.window)}간`
  if (fact.before && fact.after)
    return [fact.per, `${formatQuantity(fact.before)} → ${formatQuantity(fact.after)}`].filter(Boolean).join(' ')
  if (isAvailability(fact))
    return `연간 허용 중단 ${formatDowntime(fact.value)}`
}

/** An availability is the only level in percent that is kept rather than changed. */
function isAvailability(fact: Fact): boolean {
  return fact.rate === true && fact.unit === '%' && fact.change === '달성'
}
