import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mermaidConfig } from './mermaid.ts'
import { readTokens } from './readTokens.ts'

const tokens = readTokens(readFileSync(new URL('tokens.css', import.meta.url), 'utf8'))

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(start => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

// Which text colour stands on which ground, in components and diagrams alike; AA asks 4.5 of text under 24 px.
const pairs = [
  ...['ink', 'muted', 'accent', 'good', 'gap', 'broken'].map(text => [text, 'paper']),
  ...['ink', 'muted', 'accent', 'good', 'gap', 'broken'].map(text => [text, 'card']),
  ['ink', 'accent-wash'],
  ['ink', 'good-wash'],
  ['good', 'good-wash'],
  ['ink', 'gap-wash'],
  ['gap', 'gap-wash'],
  ['ink', 'broken-wash'],
  ['broken', 'broken-wash'],
  ...['accent', 'good', 'broken', 'gap'].map(ground => ['box', ground]),
] as [string, string][]

describe('tokens', () => {
  it.each(pairs)('%s on %s is AA', (text, ground) => {
    expect(contrast(tokens(`deck-${text}`), tokens(`deck-${ground}`))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the Mermaid theme', () => {
  const { themeVariables, journey, quadrantChart, xyChart } = mermaidConfig(name => tokens(name) ?? '')

  it('has colours for every slice, and for every row of a chart, that stand out and carry words', () => {
    const slices = Array.from({ length: 12 }, (_, index) => themeVariables[`pie${index + 1}`] as string)
    expect(slices.map(colour => contrast(colour, themeVariables.pieSectionTextColor)).filter(ratio => ratio < 4.5)).toEqual([])
    expect(themeVariables.xyChart.plotColorPalette.split(',').map((colour: string) => contrast(colour, themeVariables.background)).filter((ratio: number) => ratio < 3)).toEqual([])
  })

  it('leaves no kind of diagram to another face, or larger than a slide has room', () => {
    expect([journey?.taskFontFamily, journey?.titleFontFamily]).toEqual([tokens('deck-sans'), tokens('deck-sans')])
    expect([quadrantChart?.chartHeight, xyChart?.height].every(height => height! <= 552 - 130 - 62)).toBe(true)
  })
})
