import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface TestTotals {
  passed: number
  failed: number
  /** What a reader has to know beside the two numbers, one sentence each. */
  remarks: string[]
}

/** Reports of the test runners, below the project's folder: Vitest's JSON reporter, and `tests/support/totalReporter.ts`. */
const UNITS = 'out/test-totals/unit.json'
const BROWSER = {
  deck: 'out/test-totals/deck.json',
  toolbox: 'out/test-totals/toolbox.json',
} as const

/**
 * Adds up the unit tests and the browser tests of one run of `.ci/run`.
 *
 * @param root The project's folder.
 * @param status Exit code of `npm test`. A step that is no test (lint, types, check, build) counts as one failure.
 */
export function readTestTotals(root: string, status: number): TestTotals {
  const unit = readReport(resolve(root, UNITS))
  const browser = Object.entries(BROWSER).map(([name, file]) => ({ name, report: readReport(resolve(root, file)) }))
  const remarks: string[] = []
  if (!unit)
    remarks.push('The unit tests did not run.')
  for (const { name, report } of browser) {
    if (!report)
      remarks.push(`The browser tests of the ${name} did not run.`)
    if (report?.skipped)
      remarks.push(`${report.skipped} browser tests of the ${name} were skipped.`)
  }

  const sum = (key: 'passed' | 'failed') => browser.reduce((total, { report }) => total + (report?.[key] ?? 0), 0)
  const passed = (unit?.numPassedTests ?? 0) + sum('passed')
  // A test file that cannot be loaded fails as a suite without a failed test.
  const failedUnits = Math.max(unit?.numFailedTests ?? 0, unit && !unit.success ? 1 : 0)
  const failed = failedUnits + sum('failed')
  if (status !== 0 && failed === 0) {
    remarks.push('A step that is no test failed (see above); it counts as one failure.')
    return { passed, failed: 1, remarks }
  }
  return { passed, failed, remarks }
}

function readReport(file: string): Record<string, any> | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf-8')) : undefined
}
