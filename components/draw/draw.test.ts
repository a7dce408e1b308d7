import { describe, expect, it } from 'vitest'
import { marksPath, scatter } from './marks.ts'
import { layOutBar, placeOf, range } from './shapes.ts'
import { layOutWall } from './wall.ts'

const marksIn = (path: string) => path.match(/M/g)?.length ?? 0

describe('a bar', () => {
  it('shares its x with its ruler', () => {
    expect(layOutBar([{ length: 15, tone: 'gap' }, { length: 10, tone: 'good' }], 64, 852)).toMatchObject([{ x: 64, width: 511.2 }, { x: 575.2, width: 340.8 }])
    expect(placeOf(15, 25, 64, 852)).toBe(575.2)
  })

  it('leaves the rest of its whole open, and refuses parts that are longer', () => {
    expect(layOutBar([{ length: 0.7, tone: 'good' }], 0, 100, 1)).toMatchObject([{ x: 0, width: 70 }])
    expect(() => layOutBar([{ length: 20, tone: 'gap' }, { length: 10, tone: 'good' }], 0, 100, 25)).toThrow('20 + 10, more than its 25')
  })
})

describe('marks', () => {
  const field = { x: 0, y: 0, width: 98, height: 20, gap: 2 }

  it('are as many as are counted, whatever their kind', () => {
    for (const kind of ['brick', 'bar', 'line', 'hexagon', 'prompt', 'person'] as const)
      expect(marksIn(marksPath({ ...field, kind, count: 30, columns: 10 }))).toBe(30)
    expect(marksIn(marksPath({ ...field, kind: 'bar', count: 100, columns: 100 }, [3, 50]))).toBe(2)
  })

  it('lie side by side and fill the width', () => {
    expect(marksPath({ ...field, kind: 'brick', count: 2, columns: 2 })).toBe('M0 0h48v20h-48zM50 0h48v20h-48z')
    expect(() => marksPath({ ...field, kind: 'bar', count: 2.5, columns: 2 })).toThrow('count has to be a whole number')
  })

  it('are scattered each in a place of its own, the same every time', () => {
    for (const part of [1, 20, 30, 99, 100])
      expect(new Set(scatter(part, 100)).size).toBe(part)
    expect(scatter(20, 100)).toEqual(scatter(20, 100))
    expect(Math.max(...scatter(20, 100))).toBeLessThan(100)
  })
})

describe('the wall', () => {
  /** Terminals that the dashes of a row make. */
  const terminals = ({ rows, dash }: ReturnType<typeof layOutWall>) => {
    const [cell, gap] = dash.split(' ').map(Number) as [number, number]
    return rows.flatMap(({ path }) => [...path.matchAll(/h([\d.]+)/g)]).reduce((sum, [, length]) => sum + Math.round((Number(length) + gap) / (cell + gap)), 0)
  }

  it('has as many terminals as were counted, in blocks of equal rows', () => {
    const wall = layOutWall({ count: 1000, columns: 50, x: 0, y: 100, width: 980, pitch: 10, blocks: 4, air: 8 })
    expect(terminals(wall)).toBe(1000)
    expect(range(0, 4).map(block => wall.rows.filter(row => row.block === block).length)).toEqual([5, 5, 5, 5])
    expect([wall.rows[0]!.y, wall.rows[5]!.y, wall.bottom]).toEqual([110, 168, 324])
  })

  it('leaves a clearing for words', () => {
    const wall = layOutWall({ count: 1000, columns: 48, x: 0, y: 0, width: 980, pitch: 20, clearing: { column: 0, row: 8, columns: 37, rows: 8 } })
    expect(terminals(wall)).toBe(1000)
    expect(wall.rows).toHaveLength(27)
  })

  it('refuses what leaves a row or a block unfilled', () => {
    expect(() => layOutWall({ count: 990, columns: 50, x: 0, y: 0, width: 980, pitch: 10 })).toThrow('990 terminals do not fill rows of 50')
    expect(() => layOutWall({ count: 1000, columns: 50, blocks: 3, x: 0, y: 0, width: 980, pitch: 10 })).toThrow('3 blocks of rows of 50')
  })
})
