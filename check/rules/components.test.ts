import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countOf } from '../../components/draw/count.ts'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { readPictures } from '../context.ts'
import { readComponents, readLayouts, readProps } from '../readComponents.ts'
import { checkComponents, checkPictures, checkSlots } from './components.ts'

const folder = mkdtempSync(join(tmpdir(), 'components-'))
afterAll(() => rmSync(folder, { recursive: true }))

writeFileSync(join(folder, 'kinds.ts'), 'export type Tone = \'plain\' | \'accent\'\n')
writeFileSync(join(folder, 'Card.vue'), `<script setup lang="ts">
import type { Tone } from './kinds.ts'
interface Props { cardTitle: string, tone?: Tone, size?: number, wide?: boolean, tones?: Tone[], at?: number | string, row?: { a: 1 } }
withDefaults(defineProps<Props>(), { tone: 'plain' })
</script>
<template><slot /></template>`)
writeFileSync(join(folder, 'Row.vue'), '<template><slot /></template>')

const props = readProps([join(folder, 'Card.vue'), join(folder, 'Row.vue')])
const components = new Map([
  ['Card', { props: props.get(join(folder, 'Card.vue'))!, slots: ['default', 'foot'] }],
  ['Row', { props: props.get(join(folder, 'Row.vue'))!, slots: ['default'] }],
  ['Metric', undefined],
  ['Fact', undefined],
  ['VClicks', undefined],
])
const check = async (page: string) => lines(checkComponents(await makeContext(oneSection(page), { components }))).map(line => line.replace('pages/a.md:', ''))

describe('readProps', () => {
  it('resolves unions, imports and optional props', () => {
    const card = components.get('Card')!.props
    expect([...card.keys()]).toEqual(['cardTitle', 'tone', 'size', 'wide', 'tones', 'at', 'row'])
    const refused = (name: string, ...values: unknown[]) => values.filter(value => card.get(name)!.problemWith(value))
    expect([...card].filter(([, { isRequired }]) => isRequired).map(([name]) => name)).toEqual(['cardTitle'])
    expect(refused('cardTitle', 'a', 3, true, ['a'])).toEqual([3, true, ['a']])
    expect(refused('tone', 'plain', 'loud', 3)).toEqual(['loud', 3])
    expect(refused('tones', ['plain', 'accent'], ['plain', 'loud'], 'plain')).toEqual([['plain', 'loud'], 'plain'])
    expect(refused('at', 'a', 3, true)).toEqual([true])
    expect(refused('wide', true, false, 'a')).toEqual(['a'])
    expect(components.get('Row')!.props.size).toBe(0)
  })
})

describe('checkComponents', () => {
  it('accepts what the components declare', async () => {
    expect(await check(`<Row v-click class="a" data-x="1">
<Card card-title="가" tone="accent" :size="3" wide :at="2" :tones="['plain']" :row="{ a: 1 }">
<VClicks><v-clicks /></VClicks> <div id="x">a < b</div> <Metric id="mttr" />
</Card>
</Row>

<Fact id="collection-time" show="before" /> <Metric id="policy-time" /> \`<Unknown />\`

\`\`\`html
<Unknown />
\`\`\`
`)).toEqual([])
  })

  it('leaves alone what only a running slide knows', async () => {
    expect(await check('<Card :card-title="$slidev.title" :tone="x ? \'a\' : \'b\'" v-bind="rest" />\n<Card v-bind="rest" />')).toEqual([])
  })

  it('names what is wrong, where, and what is allowed', async () => {
    expect(await check(`<Card
  card-title="가"
  tone="loud"
  :size="'3'"
  colour="red"
/>
<Card :tones="['plain', 'loud']" />
<Crad />
<Row wide />
<Metric id="mttrr" />
<Metric id="mtr" />
<Fact id="mttr" show="befor" />
`)).toEqual([
      '3: <Card> tone: "loud" is not allowed; allowed: "plain", "accent"',
      '4: <Card> size: "3" is not allowed; allowed: number (a number is bound, `:prop="3"`)',
      '5: <Card> has no prop "colour"; allowed: cardTitle, tone, size, wide, tones, at, row',
      '7: <Card> tones: "loud" is not allowed; allowed: "plain", "accent"',
      '7: <Card> needs the prop "cardTitle"',
      '8: no component <Crad>; nearest: Card, Row, Fact',
      '9: <Row> has no prop "wide"; allowed: none',
      expect.stringContaining('10: <Metric>: no fact "mttrr" in facts/ledger; nearest: mttr'),
      expect.stringContaining('11: <Metric>: no fact "mtr" in facts/ledger; nearest: mttr'),
      expect.stringContaining('12: <Fact>: unknown show "befor"; allowed: value, change, before'),
    ])
  })

  it('looks into diagrams', async () => {
    expect(await check('```mermaid\nflowchart LR\n  A[<Fact id="nope" />]\n```')).toEqual([expect.stringMatching(/^3: <Fact>: no fact "nope"/)])
  })

  it('knows which layouts there are', async () => {
    expect(await check('---\nlayout: qestion\n---\n')).toEqual(['1: unknown layout "qestion"; allowed: question'])
  })
})

describe('checkSlots', () => {
  const slots = async (page: string) => lines(checkSlots(await makeContext(oneSection(page), { components, layouts: new Map([['split', ['default', 'left']]]) })))

  it('accepts slots that exist', async () => {
    expect(await slots('---\nlayout: split\n---\n\n::left::\n\n<Row><Card>\n<template #foot>가</template>\n</Card></Row>')).toEqual([])
  })

  it('names slots that do not, in which text would vanish', async () => {
    expect(await slots('---\nlayout: split\n---\n\n::right::\n\n<Row><Card /><Card></Card>\n<template #foot>가</template>\n</Row>')).toEqual([
      'pages/a.md:5: layout "split" has no slot "right"; allowed: default, left',
      'pages/a.md:8: <Row> has no slot "foot"; allowed: default',
    ])
  })
})

describe('the deck', () => {
  const root = resolve(import.meta.dirname, '../..')

  it('has its own components with props, and those of Slidev', () => {
    const known = readComponents(root, ['slidev-addon-share'])
    expect(known.get('Metric')?.props.get('id')?.isRequired).toBe(true)
    expect(known.get('Fact')?.props.get('show')?.problemWith('clam')).toContain('"claim"')
    expect([...known.keys()]).toEqual(expect.arrayContaining(['VClicks', 'VSwitch', 'Link', 'Transform']))
  })

  it('has layouts of its own, its theme\'s and Slidev\'s', () => {
    const layouts = readLayouts(root, 'seriph')
    expect([...layouts.keys()]).toEqual(expect.arrayContaining(['question', 'quote', 'two-cols']))
    expect(layouts.get('two-cols')).toEqual(['default', 'left', 'right'])
  })
})

describe('checkPictures', () => {
  const withPicture = oneSection('---\nlayout: question\n---\n\n# 제목\n\n<Terminals />\n')

  it('names the line of a picture whose figure cannot be drawn so', async () => {
    const check = async (id: string) => lines(checkPictures(await makeContext(withPicture, { pictures: new Map([['Terminals', () => countOf(id)]]) })))
    expect(await check('endpoints')).toEqual([])
    expect(await check('availability')).toEqual([expect.stringMatching(/^pages\/a\.md:7: <Terminals> cannot be drawn: "availability" .* is not a number of things/)])
  })

  it('gives a picture the props that the slide writes', async () => {
    const pictures = await readPictures(resolve(import.meta.dirname, '../..'))
    const check = async (tag: string) => lines(checkPictures(await makeContext(oneSection(`---\nlayout: question\n---\n\n${tag}\n`), { pictures })))
    expect(await check('<Metric id="mttr" />')).toEqual([])
    expect(await check('<Metric id="pods" />')).toEqual([expect.stringContaining('<Metric> cannot be drawn: "pods" (30개 이상) is no part of a whole')])
  })
})
