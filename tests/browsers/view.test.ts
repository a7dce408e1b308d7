import type { View } from './view.ts'
import { expect, it } from 'vitest'
import { compareViews } from './view.ts'

const view: View = { ready: true, width: 1280, height: 720, isUpright: true, runs: [{ text: '탐지', x: 100, y: 40 }, { text: '3분', x: 300, y: 90 }] }

it('finds nothing in the same view, nor in what moved within the tolerance', () => {
  expect(compareViews(view, view)).toEqual([])
  expect(compareViews({ ...view, runs: [view.runs[0]!, { text: '3분', x: 303, y: 87 }] }, view)).toEqual([])
})

it('names a text that stands elsewhere, and how far', () => {
  expect(compareViews({ ...view, runs: [view.runs[0]!, { text: '3분', x: 300, y: 80 }] }, view)).toEqual(['"3분" 0 px to the right, -10 px down'])
})

it('finds a slide that is turned, and a text that is missing', () => {
  expect(compareViews({ ...view, isUpright: false }, view)).toEqual(['the slide is turned or mirrored'])
  expect(compareViews({ ...view, runs: [view.runs[1]!] }, view)).toEqual(['another text: 3분, not 탐지|3분'])
})
