import { expect, it } from 'vitest'
import { charactersInUse, facesForPaper } from './paperFonts.ts'

it('divides all characters into those in use and the others, without a gap', () => {
  const { characters, range, rest } = charactersInUse('가\n나', new Set(['가', '→']))
  expect(characters.size).toBe(95 + 4 + 3)
  expect(range).toBe('U+0-7f,U+a0,U+2022,U+2192,U+25aa,U+25e6,U+ac00,U+b098')
  expect(rest).toBe('U+80-9f,U+a1-2021,U+2023-2191,U+2193-25a9,U+25ab-25e5,U+25e7-abff,U+ac01-b097,U+b099-10ffff')
})

it('asks for a font cut to the characters in use, and for the whole one elsewhere', () => {
  const use = charactersInUse('가')
  const css = facesForPaper('a{b:c}@font-face{font-family:A;font-weight:700;src:url(/a.woff2)format("woff2")}d{e:f}', use)
  expect(css).toMatch(/^a\{b:c\}@font-face .*d\{e:f\}$/s)
  expect(css.match(/@font-face/g)).toHaveLength(2)
  expect(css).toContain(`url(/a.woff2?cut)format("woff2"); unicode-range: ${use.range} }`)
  expect(css).toContain(`url(/a.woff2)format("woff2"); unicode-range: ${use.rest} }`)
})

it('takes faces of variable fonts out, and leaves alone what is cut already', () => {
  const fixed = '@font-face { font-family: B; font-weight: 700; src: url(b.woff2); unicode-range: U+41 }'
  expect(facesForPaper(`@font-face{font-family:A;font-weight:45 920;src:url(/a.woff2)}${fixed}`, charactersInUse(''))).toBe(fixed)
})
