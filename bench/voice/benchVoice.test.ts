import { createSyllableCounter } from 'slidev-addon-rehearsal/microphone/syllables.ts'
import { describe, expect, it } from 'vitest'
import { comparePauses } from './pauses.ts'
import { ROOMS } from './rooms.ts'
import { speak } from './speak.ts'
import { summarise } from './summary.ts'
import { knownSyllables, TEXTS } from './texts.ts'

describe('the texts', () => {
  it('have as many syllables as Hangul characters', () => {
    expect(knownSyllables('안녕하세요. 저는, 네!')).toBe(8)
    expect(() => knownSyllables('100건')).toThrow('"1"')
    expect(() => knownSyllables('API를')).toThrow('"A"')
    for (const { text } of TEXTS)
      expect(knownSyllables(text)).toBeGreaterThanOrEqual(60)
  })

  it('were half of them not looked at', () => {
    expect(TEXTS.filter(({ isTuned }) => isTuned).length * 2).toBe(TEXTS.length)
  })
})

// One of the texts that no constant was chosen by. The command measures them all.
it('a text at the pace of an interview is heard in every room', async () => {
  const { text } = TEXTS.find(({ name }) => name === 'disagreement')!
  const spoken = await speak(text, 140, 50)
  expect(await speak(text, 140, 50)).toEqual(spoken)
  const said = knownSyllables(text)
  for (const [room, change] of Object.entries(ROOMS)) {
    const { samples, rate } = change(spoken)
    const { syllables, sounding } = createSyllableCounter(rate).push(samples)
    expect(Math.abs(syllables - said) / said, room).toBeLessThan(room === 'echo' ? 0.15 : 0.08)
    const { known, found } = comparePauses(spoken, sounding)
    expect([room, found, known > 1]).toEqual([room, known, true])
  }
}, 60_000)

it('pauses are found where they are, and not where there are none', () => {
  const rate = 8000
  const second = { speech: new Float32Array(rate).fill(0.1), silence: new Float32Array(rate) }
  const spoken = { rate, samples: Float32Array.from([second.speech, second.silence, second.speech, second.silence, second.speech].flatMap(part => [...part])) }
  const heard = (pauses: [number, number][]) => Array.from({ length: 500 }, (_, frame) => !pauses.some(([from, to]) => frame >= from && frame < to))
  expect(comparePauses(spoken, heard([[100, 200], [300, 400]]))).toEqual({ known: 2, found: 2, madeUp: 0 })
  expect(comparePauses(spoken, heard([[110, 190], [440, 480], [20, 40]]))).toEqual({ known: 2, found: 1, madeUp: 1 })
})

it('the table tells errors by size, and by where they lean', () => {
  const one = { text: 'a', isTuned: true, speed: 90, room: 'clean', perSecond: 5, error: 0.02, pauses: { known: 2, found: 1, madeUp: 0 }, seconds: 10, workedMs: 20 }
  expect(summarise([one, { ...one, text: 'b', isTuned: false, error: -0.04 }])).toEqual({
    'syllables a second': '5.0',
    'mean error': '3.0 %',
    'on new texts': '4.0 %',
    'leans to': '−1.0 %',
    'worst': '−4.0 % (b, 90)',
    'pauses': '2 of 4, 0 made up',
    'of a core': '0.20 %',
  })
})
