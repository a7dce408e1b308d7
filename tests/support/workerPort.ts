import process from 'node:process'

/**
 * A port that no other worker begins to look from: two that look from the same one at the same moment both find it free.
 * @param first port of the first worker; ten are kept for each
 */
export function workerPort(first: number): number {
  return first + 10 * Number(process.env.TEST_PARALLEL_INDEX ?? 0)
}
