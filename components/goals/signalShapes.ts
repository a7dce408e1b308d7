import { range, round } from '../draw/shapes.ts'

/** 0 to 1, the same at every drawing. */
function noise(index: number): number {
  return Math.abs(Math.sin((index + 1) * 78.233) * 43758.5453) % 1
}

/** A metric from `from` to `to`, calm around its level, or rising by `rise` pixels over the way. */
export function metricPoints(from: number, to: number, level: number, { rise = 0, points = 44, seed = 0 } = {}): [number, number][] {
  return range(0, points + 1).map((index) => {
    const share = index / points
    const risen = rise * share * share * (3 - 2 * share)
    const ripple = index === 0 || index === points ? 0 : (noise(index + seed) - 0.5) * 13
    return [round(from + (to - from) * share), round(level - risen + ripple)]
  })
}

export function linePath(points: [number, number][]): string {
  return `M${points.map(point => point.join(' ')).join('L')}`
}

/** Height of a line at `x`, between its points. */
export function heightAt(points: [number, number][], x: number): number {
  const next = points.findIndex(point => point[0] >= x)
  const [[x1, y1], [x2, y2]] = [points[next - 1]!, points[next]!]
  return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
}

/** Log lines as upright strokes, `gap` pixels apart on average; with `end`, ever closer and higher on the way there. */
export function logPath(from: number, to: number, bottom: number, start: { gap: number, height: number }, end = start, seed = 0): string {
  let path = ''
  let x = from + start.gap / 3
  for (let index = seed; x < to - 3; index++) {
    const share = (x - from) / (to - from)
    const [gap, height] = [start.gap + (end.gap - start.gap) * share, start.height + (end.height - start.height) * share]
    path += `M${round(x)} ${bottom}v${round(-height * (0.72 + 0.5 * noise(index + 9)))}`
    x += gap * (0.5 + noise(index))
  }
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
