import { expect, it } from 'vitest'
import { planMoments } from './moments.ts'

it('tells the incident in four moments of as many endpoints', () => {
  const moments = planMoments()
  expect(moments.map(({ clock }) => clock)).toEqual(['10:00', '10:15', '그 사이', '10:25'])
  expect(moments.map(({ plan }) => plan.grid.count)).toEqual([1000, 1000, 1000, 1000])
  expect(moments.map(({ plan }) => plan.layers.map(({ tone }) => tone))).toEqual([['broken'], ['searching'], ['good', 'broken'], ['good']])
  expect(moments[2]!.count).toBe('예시')
})
