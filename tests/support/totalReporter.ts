import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { root } from './root.ts'

/** Writes how many browser tests of each project passed and failed where `.ci/run` adds them up with the unit tests'. */
export default class TotalReporter implements Reporter {
  private readonly outcomes = new Map<string, TestCase>()

  onTestEnd(test: TestCase, _result: TestResult): void {
    this.outcomes.set(test.id, test)
  }

  onEnd(_result: FullResult): void {
    const projects = Map.groupBy(this.outcomes.values(), test => test.parent.project()!.name)
    for (const [name, tests] of projects) {
      const outcomes = tests.map(test => test.outcome())
      const count = (...wanted: string[]) => outcomes.filter(outcome => wanted.includes(outcome)).length
      const file = resolve(root, `out/test-totals/${name}.json`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ passed: count('expected', 'flaky'), failed: count('unexpected'), skipped: count('skipped') }))
    }
  }

  printsToStdio(): boolean {
    return false
  }
}
