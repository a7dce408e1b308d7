import type { Run } from '../pace/run.ts'
import { expect, it } from 'vitest'
import { runName } from './runName.ts'

const run = (id: string, startedAt: number) => ({ id, startedAt }) as Run

it('tells runs of one minute apart by their seconds', () => {
  const start = new Date(2026, 8, 30, 10, 0, 5).getTime()
  const all = [run('a', start), run('b', start + 20_000), run('c', start + 120_000)]
  expect(all.map(one => runName(one, all))).toEqual([
    '9월 30일 (수) 오전 10:00:05',
    '9월 30일 (수) 오전 10:00:25',
    '9월 30일 (수) 오전 10:02',
  ])
})
