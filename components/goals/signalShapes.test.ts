import { describe, expect, it } from 'vitest'
import { heightAt, logPath, metricPoints, tracePath } from './signalShapes.ts'

const points = (path: string) => [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('metricPoints', () => {
  it('runs calm from end to end', () => {
    const line = metricPoints(64, 400, 190)
    expect([line[0], line.at(-1)]).toEqual([[64, 190], [400, 190]])
    expect(line.every(([, y]) => Math.abs(y! - 190) < 7)).toBe(true)
  })

  it('ends as far above its level as it rises', () => {
    expect(metricPoints(64, 400, 190, { rise: 44 }).at(-1)).toEqual([400, 146])
  })
})

describe('heightAt', () => {
  it('lies on the line between two points', () => {
    expect(heightAt([[0, 10], [10, 20], [20, 40]], 15)).toBe(30)
  })
})

describe('logPath', () => {
  it('stands within its way, thicker where the gap is smaller', () => {
    const [calm, dense] = [26, 6].map(gap => points(logPath(100, 300, 290, { gap, height: 30 })))
    expect(dense!.length).toBeGreaterThan(3 * calm!.length)
    const growing = points(logPath(100, 300, 290, { gap: 26, height: 26 }, { gap: 6, height: 44 }))
    expect(growing.filter(([x]) => x! > 200).length).toBeGreaterThan(growing.filter(([x]) => x! <= 200).length)
    expect(dense!.every(([x, y]) => x! >= 100 && x! < 300 && y === 290)).toBe(true)
  })
})

describe('tracePath', () => {
  it('draws three spans a trace', () => {
    expect(points(tracePath(0, 400, 360, 4))).toHaveLength(12)
  })
})
