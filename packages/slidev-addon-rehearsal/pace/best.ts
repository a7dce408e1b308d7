import type { Run } from './run.ts'

/**
 * The time closest to the budget among the runs that answered the question: a short answer is not a better one. Of two
 * as close, the later run's.
 *
 * @param runs earlier runs, in any order
 * @param slug the question
 * @param budgetSeconds today's budget: a plan that was changed judges earlier runs too
 * @returns milliseconds, or nothing where no run answered it
 */
export function bestTimeMs(runs: readonly Run[], slug: string, budgetSeconds: number): number | undefined {
  const distance = (spokenMs: number) => Math.abs(spokenMs - budgetSeconds * 1000)
  return [...runs]
    .sort((a, b) => a.startedAt - b.startedAt)
    .flatMap(run => run.sections.filter(section => section.slug === slug && section.answered))
    .map(section => section.spokenMs)
    .reduce<number | undefined>((best, time) => best === undefined || distance(time) <= distance(best)
      ? time
      : best, undefined)
}
