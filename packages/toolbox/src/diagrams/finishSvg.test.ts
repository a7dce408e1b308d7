import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { finishSvg } from './finishSvg.ts'

describe('a drawing', () => {
  it('keeps of a date for every day as many as stand clear of each other', () => {
    const { document } = new Window()
    document.body.innerHTML = `<svg viewBox="0 0 100 10"><g class="grid">${[1, 2, 3, 4, 5].map(day => `<g class="tick"><path d="M0 0"/><text>${day}</text></g>`).join('')}</g></svg>`
    // 30 wide, every 20: each second is 10 clear of the last, each neighbour lies over it.
    document.querySelectorAll('text').forEach((date, nth) => date.getBoundingClientRect = () => ({ left: 20 * nth, right: 20 * nth + 30 }) as never)
    const drawn = finishSvg(document.querySelector('svg') as never, {})
    expect([...drawn.matchAll(/<text>(\d)/g)].map(([, day]) => day)).toEqual(['1', '3', '5'])
    expect(drawn.match(/class="tick"/g)).toHaveLength(5)
  })
})
