import { range, round } from '../draw/shapes.ts'

/** 0 to 1, the same at every drawing. */
function noise(index: number): number {
  return Math.abs(Math.sin((index + 1) * 78.233) * 43758.5453) % 1
}

/** A metric from `from` to `to`, calm around its level, or rising by `rise` pixels over the way. */
export function metricPath(from: number, to: number, level: number, { rise = 0, points = 44, seed = 0 } = {}): string {
  return range(0, points + 1).map((index) => {
    const share = index / points
    const risen = rise * share * share * (3 - 2 * share)
    const ripple = index === 0 || index === points ? 0 : (noise(index + seed) - 0.5) * 13
    return `${index ? 'L' : 'M'}${round(from + (to - from) * share)} ${round(level - risen + ripple)}`
  }).join('')
}

/** Log lines as upright strokes, `gap` pixels apart on average. */
export function logPath(from: number, to: number, bottom: number, gap: number, height: number, seed = 0): string {
  let path = ''
  for (let x = from + gap / 3, index = seed; x < to - 3; x += gap * (0.5 + noise(index)), index++)
    path += `M${round(x)} ${bottom}v${round(-height * (0.72 + 0.5 * noise(index + 9)))}`
  return path
}

/** Traces as three spans each. */
export function tracePath(from: number, to: number, top: number, traces: number): string {
  const way = (to - from) / traces
  return range(0, traces).map((trace) => {
    const x = from + trace * way
    const width = way * 0.76
    return [[0, 1, 0], [0.13, 0.34, 1], [0.5, 0.5, 2]].map(([start, share, row]) =>
      `M${round(x + start! * width)} ${top + row! * 14}h${round(share! * width)}v9h${round(-share! * width)}z`).join('')
  }).join('')
}
