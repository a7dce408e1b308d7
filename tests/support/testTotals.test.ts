import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTestTotals } from './testTotals.ts'

function project(reports: Record<string, object>): string {
  const root = mkdtempSync(join(tmpdir(), 'totals-'))
  mkdirSync(join(root, 'out/test-totals'), { recursive: true })
  for (const [name, report] of Object.entries(reports))
    writeFileSync(join(root, 'out/test-totals', name), JSON.stringify(report))
  return root
}

const unit = { numPassedTests: 200, numFailedTests: 0, success: true }
const browser = { passed: 100, failed: 0, skipped: 0 }

it('adds unit and browser tests', () => {
  const root = project({ 'unit.json': { ...unit, numFailedTests: 2, success: false }, 'deck.json': { ...browser, failed: 3 }, 'toolbox.json': browser })
  expect(readTestTotals(root, 1)).toEqual({ passed: 400, failed: 5, remarks: [] })
})

it('says which tests did not run, and counts the step that stopped them', () => {
  expect(readTestTotals(project({ 'unit.json': unit, 'deck.json': browser }), 1)).toEqual({
    passed: 300,
    failed: 1,
    remarks: ['The browser tests of the toolbox did not run.', 'A step that is no test failed (see above); it counts as one failure.'],
  })
})

it('counts a test file that cannot be loaded', () => {
  expect(readTestTotals(project({ 'unit.json': { ...unit, success: false } }), 1).failed).toBe(1)
})

it('tells of skipped tests', () => {
  expect(readTestTotals(project({ 'unit.json': unit, 'deck.json': browser, 'toolbox.json': { ...browser, skipped: 2 } }), 0).remarks).toEqual(['2 browser tests of the toolbox were skipped.'])
})
