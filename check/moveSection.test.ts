import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkAddresses } from './rules/sections.ts'
import { checkFollowUps } from './rules/rehearsal.ts'
import { checkHeldBack } from './rules/privacy.ts'
import { checkLinks } from './rules/links.ts'
import { checkRehearsal } from './rules/rehearsal.ts'
import { checkScript } from './rules/script.ts'
import { checkSections } from './rules/sections.ts'
import { lines, makeContext } from './testing.ts'

/** Those that may know where a section stands; `npm run check` runs them all. */
const RULES = [checkSections, checkAddresses, checkLinks, checkHeldBack, checkRehearsal, checkFollowUps, checkScript]

const ROOT = resolve(import.meta.dirname, '..')

/** This deck, with a list of sections to change. */
let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-move-'))
  for (const shared of ['components', 'facts', 'layouts', 'node_modules', 'public', 'setup', 'styles'])
    symlinkSync(join(ROOT, shared), join(root, shared))
  cpSync(join(ROOT, 'pages'), join(root, 'pages'), { recursive: true })
})

afterAll(() => rmSync(root, { recursive: true }))

it('moves a question by moving its entry: nothing else knows its number', async () => {
  const text = readFileSync(join(ROOT, 'slides.md'), 'utf8')
  const entries = text.match(/^---\nsrc: [\s\S]+?\n---\n\n/gm)!
  const [, second] = entries
  const last = entries.at(-1)!
  writeFileSync(join(root, 'slides.md'), text.replace(second!, '').replace(last, `${last}${second}`))

  const deck = await loadDeck({ root })
  const context = await makeContext({ 'slides.md': '' }, { deck, publicFileExists: () => true })
  for (const rule of RULES)
    expect(lines(await rule(context))).toEqual([])
  const before = (await loadDeck({ root: ROOT })).sections.map(({ slug }) => slug)
  expect(deck.sections.map(({ slug }) => slug)).toEqual([before[0], ...before.slice(2), before[1]])
  expect(deck.sections.map(({ no }) => no)).toEqual(before.map((_, index) => index + 1))
})
