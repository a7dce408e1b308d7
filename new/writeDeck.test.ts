import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findQuantities } from '../check/quantities.ts'
import { plain, splitBlocks } from './blocks.ts'
import { readAnswers } from './readAnswers.ts'
import { describeDraft } from './report.ts'
import { writeDeck } from './writeDeck.ts'

const text = readFileSync(join(import.meta.dirname, '../tests/content/answers/numbered.md'), 'utf-8')
const document = readAnswers('numbered.md', text)
const types = `export const UNITS = ['%', '분'] as const\n`
const deck = writeDeck(document, { headmatter: 'theme: seriph\ntitle: 남의 것\nkeywords: 남의 것\nauthor: 남\nemail: a@b.c', types, readings: { python: '파이썬', kafka: '카프카' }, today: '2026-01-01' })
const { sections, facts, files } = deck
const pageOf = (index: number) => files[`pages/${sections[index]!.slug}.md`]!
const frontmatter = (page: string) => parse(/^---\n([\s\S]*?)---/.exec(page)![1]!)

describe('writeDeck', () => {
  it('makes an entry and a page of each question, in their order', () => {
    expect(files['slides.md']!.match(/^slug: .*/gm)).toEqual(sections.map(({ slug }) => `slug: ${slug}`))
    expect(Object.keys(files).filter(file => file.startsWith('pages/'))).toHaveLength(6)
    expect(sections.map(({ layout }) => layout)).toEqual(['question', 'question', 'question', 'short', 'short', 'short'])
  })

  it('keeps back what is about money or the candidate\'s dates', () => {
    expect(sections.map(({ heldBack }) => heldBack)).toEqual([undefined, undefined, undefined, undefined, '연봉', '언제부터 출근'])
    expect(files['slides.md']!.match(/private: true/g)).toHaveLength(2)
  })

  it('takes the first bold sentence as headline, and heads of lists with their figures as key points', () => {
    expect(pageOf(0)).toContain('\n# **데이터 엔지니어** 포지션에 지원한 박민수입니다\n')
    expect(frontmatter(pageOf(0)).keyPoints).toEqual([
      '배치 안정화: 밤 배치 실패 0건, 정산 시간 80% 단축 (45분 → 9분)',
      '비용: 저장 비용 35% 절감',
      '협업: 분석가 12명과 지표를 함께 정의',
    ])
    expect(pageOf(0)).toContain('- **비용** <span>저장 비용 <Fact id="q01-4" /> 절감</span>')
    expect(sections[0]!.budget).toBe(60)
  })

  it('has fewer rows rather than heads without what is said of them, where a slide would be a wall of text', () => {
    const items = ['재발', '복구', '비용', '속도', '협업'].map(head => `- **${head}**: 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열`)
    const long = readAnswers('a.md', `## 1. 질문\n\n대답합니다.\n\n${items.join('\n')}\n`)
    const { files } = writeDeck(long, { headmatter: 'theme: seriph', types, readings: {}, today: '2026-01-01' })
    const rows = files['pages/q01.md']!.split('<!--')[0]!.match(/^- .*/gm)!
    expect(rows).toHaveLength(3)
    expect(rows.filter(row => !row.includes('<span>하나 둘'))).toEqual([])
  })

  it('has every word of the answers in the notes or in that of the cover', () => {
    const notes = [...Object.values(files)].flatMap(file => [...file.matchAll(/<!--\n([\s\S]*?)\n-->/g)].map(match => match[1]!)).join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    const words = (markdown: string) => markdown.replace(/\[(?: (?=\[))?/g, '[').match(/[\p{L}\p{N}]+/gu)!
    const kept = new Set([...words(notes), ...words(document.title), ...sections.flatMap(({ question }) => words(question)), ...words('60 Q4 Q5 Q6 A 1분 2 3')])
    expect(words(text).filter(word => !kept.has(word))).toEqual([])
  })

  it('has every number with a unit in the ledger, as a draft', () => {
    const found = document.answers.flatMap(({ body, bodyLine }) => splitBlocks(body, bodyLine)).flatMap(({ text }) => findQuantities(plain(text))).filter(({ strict }) => strict)
    const values = facts.flatMap(({ value, before, after }) => [value, before?.value, after?.value])
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(({ value }) => !values.includes(value))).toEqual([])
    expect(facts.every(({ draft }) => /^numbered\.md:\d+$/.test(draft!))).toBe(true)
    expect(files['facts/ledger/answers.ts']).toContain(`before: { value: 45, unit: '분' },`)
  })

  it('adds units that the ledger has not, takes the readings that are said and the day of writing', () => {
    expect(files['facts/types.ts']).toBe(`export const UNITS = ['%', '분', 'TPS'] as const\n`)
    expect(files['facts/readings.ts']).toContain('python')
    expect(files['facts/readings.ts']).not.toContain('kafka')
    expect(files['facts/ledger.ts']).toContain(`ANSWERS_DATE = '2025-10-02'`)
  })

  it('lets nothing of an answer be a tag, an interpolation, a formula or the end of a note', () => {
    const body = pageOf(1).replace(/^---[\s\S]*?\n---/, '')
    expect(body.match(/-->/g)).toHaveLength(1)
    const slide = body.replace(/<!--[\s\S]*-->/, '').replace(/<\/?span>|<Fact id="[\w-]+"(?: show="\w+")? \/>/g, '')
    expect(slide).not.toMatch(/[<>{}$]/)
  })

  it('takes nothing of the other candidate\'s', () => {
    expect(frontmatter(files['slides.md']!)).toEqual({ theme: 'seriph', title: document.title, author: '박민수', email: 'minsu@example.org', htmlAttrs: { lang: 'ko-KR' } })
  })

  it('says what was taken for what', () => {
    const report = describeDraft(document, deck)
    expect(report).toContain('가장 어려웠던 장애는?  numbered.md:21 → pages/q02.md')
    expect(report).toContain('where also stand: table of line 40, code of line 35')
    expect(report).toContain('private    for "연봉"')
  })
})
