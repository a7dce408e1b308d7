import { describe, expect, it } from 'vitest'
import { dashes, layOut, pathOf, range, scatter, sizeOf } from './grid.ts'

/** Counts what a browser would draw: the dashes that begin within each line. */
function drawnMarks(path: string, { dash }: { dash: string }): number {
  const [mark, gap] = dash.split(' ').map(Number) as [number, number]
  return [...path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)]
    .map(([, from, to]) => Math.ceil((Number(to) - Number(from) - 0.02) / (mark + gap)))
    .reduce((sum, count) => sum + count, 0)
}

describe('layOut', () => {
  it('fills its width', () => {
    for (const columns of [1, 3, 20, 50, 120, 400]) {
      const { width } = sizeOf(layOut(columns * 3, { width: 852, columns }))
      expect(Math.abs(width - 852)).toBeLessThan(columns * 0.02)
    }
  })

  it('keeps few marks from growing huge', () => {
    expect(layOut(5, { width: 852, columns: 5, most: 40 }).markWidth).toBe(40)
  })

  it('refuses what cannot be laid out', () => {
    expect(() => layOut(1.5, { width: 100, columns: 10 })).toThrow('count has to be a whole number of 1 or more, not 1.5')
    expect(() => layOut(10, { width: 100, columns: 0 })).toThrow('columns')
  })
})

describe('pathOf', () => {
  it.each([3, 5, 18, 80, 120, 1000, 100_000])('draws exactly %i marks', (count) => {
    const grid = layOut(count, { width: 852, columns: Math.ceil(Math.sqrt(count * 2)) })
    expect(drawnMarks(pathOf(grid, range(0, count)), dashes(grid))).toBe(count)
  })

  it('draws exactly the scattered marks, neighbours in one line', () => {
    const grid = layOut(100, { width: 300, columns: 10 })
    expect(drawnMarks(pathOf(grid, scatter(20, 100)), dashes(grid))).toBe(20)
    expect(pathOf(grid, [3, 4, 5]).match(/M/g)).toHaveLength(1)
    expect(pathOf(grid, [8, 9, 10]).match(/M/g)).toHaveLength(2)
    expect(pathOf(grid, [])).toBe('')
  })

  it('needs a line a row, not an element a mark', () => {
    const grid = layOut(1000, { width: 852, columns: 50 })
    expect(pathOf(grid, range(0, 1000)).match(/M/g)).toHaveLength(20)
  })
})

describe('scatter', () => {
  it('gives different marks of the field, always the same', () => {
    const marks = scatter(20, 100)
    expect(new Set(marks).size).toBe(20)
    expect(marks).toEqual(marks.toSorted((a, b) => a - b))
    expect(marks.every(mark => mark >= 0 && mark < 100)).toBe(true)
    expect(scatter(20, 100)).toEqual(marks)
  })
})
