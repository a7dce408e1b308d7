import type { Anomalies } from './findAnomalies.ts'
import type { CellProblem, Policy, PolicyRow } from './policy.ts'
import { anomalySteps } from './findAnomalies.ts'
import { readPolicy } from './readPolicy.ts'

/** What a check of a table found; all numbers are indexes of rows. */
export interface CheckResult extends Anomalies {
  problems: CellProblem[]
  /** Rows that could be read and were compared. */
  checked: number
}

/** Rows that are read between two pauses: about a millisecond's work. */
const READ_STEP = 100

/**
 * Reads a table and compares its policies. Rows that cannot be read are reported and left out; the rest is compared.
 * A generator, which yields the share that is done, so that it can run in pieces.
 */
export function* checkSteps(rows: PolicyRow[]): Generator<number, CheckResult> {
  const policies: Policy[] = []
  /** Row of each policy. */
  const rowOf: number[] = []
  const problems: CellProblem[] = []
  for (const [row, cells] of rows.entries()) {
    const read = readPolicy(cells, row)
    if (read.policy) {
      policies.push(read.policy)
      rowOf.push(row)
    }
    else {
      problems.push(...read.problems)
    }
    if (row % READ_STEP === READ_STEP - 1)
      yield row / rows.length / 2
  }
  const steps = anomalySteps(policies)
  for (;;) {
    const step = steps.next()
    if (step.done) {
      const { findings, counts } = step.value
      return {
        problems,
        checked: policies.length,
        counts,
        findings: findings.map(({ kind, first, second, needless }) => ({
          kind,
          first: rowOf[first]!,
          second: rowOf[second]!,
          ...needless === undefined ? {} : { needless: rowOf[needless]! },
        })),
      }
    }
    yield 0.5 + step.value / 2
  }
}

/** The same at once. */
export function checkPolicies(rows: PolicyRow[]): CheckResult {
  const steps = checkSteps(rows)
  for (;;) {
    const step = steps.next()
    if (step.done)
      return step.value
  }
}
