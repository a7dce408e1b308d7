import { resolve } from 'node:path'
import process from 'node:process'
import { readTestTotals } from './testTotals.ts'

// Called by `.ci/run` with the exit code of the tests.
const { passed, failed, remarks } = readTestTotals(resolve(import.meta.dirname, '../..'), Number(process.argv[2] ?? 0))
for (const remark of remarks)
  console.log(remark)
console.log(`${passed} passed, ${failed} failed`)
