import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listFiles } from './listFiles.ts'
import { writeCopy } from './writeCopy.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
  put('slides.md', `---
title: Deck
email: zq@example.org
remark: zqremark
---

# Cover

${entry('first')}
${entry('pay', 'private: true\n')}
${entry('last')}
`)
  put('pages/first.md', '---\nlayout: question\nkeyPoints: [zqpoint]\nfollowUps: []\n---\n\n# First <Metric id="shown" />\n\n<Bar />\n\n<!--\nzqnote\n-->\n')
  put('pages/pay.md', '# Zqpay <Metric id="zq-pay" />\n\n<Metric id="current" />\n\n<ZqBar />\n\n![](/pay/slip.png)\n')
  put('pages/last.md', '# Last\n\n---\nprivate: true\n---\n\n# Zqslide\n\n---\n\n# After\n')
})
afterEach(() => rmSync(root, { recursive: true }))

function entry(slug: string, more = '') {
  return `---\nsrc: ./pages/${slug}.md\nslug: ${slug}\nquestion: ${slug}?\nbudget: 60\n${more}---\n`
}

function put(path: string, text = '') {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Everything in the copy, as one text, and the paths of its files. */
async function copyOf(options: Partial<Parameters<typeof writeCopy>[0]> = {}) {
  const copy = await writeCopy({ root, to: join(root, '.cache/public'), ...options })
  const files = listFiles(copy.root)
  return { ...copy, files, text: files.map(file => readFileSync(join(copy.root, file), 'utf-8')).join('\n') }
}

const titles = ({ slides }: { slides: { title: string }[] }) => slides.map(({ title }) => title.replace(/ <.*/, ''))

it.each(['100% deck', 'deck #2', 'why?'])('refuses the path "%s", with which Vite would never end', async (name) => {
  const deck = join(root, name)
  mkdirSync(deck)
  await expect(writeCopy({ root: deck, to: join(deck, '.cache/public') })).rejects.toThrow(/no deck can be built in a folder whose path has a "%"/)
})

it('shows code in place of an editor', async () => {
  put('pages/first.md', '# First\n\n```ts {monaco-run} {height:\'auto\'}\nzq()\n```\n\n<<< @/deck.ts {monaco-write}\n\n`{monaco}`\n')
  const { text } = await copyOf()
  expect(text).toContain('```ts {height:\'auto\'}\nzq()')
  expect(text).toContain('<<< @/deck.ts\n')
  expect(text).toContain('`{monaco}`')
  expect((await copyOf({ withNotes: true })).text).toContain('{monaco-run}')
})

it('keeps nothing of an earlier copy, be it a file or a link', async () => {
  await copyOf()
  put('.cache/public/pages/old.md', 'zqold')
  put('outside.md', 'zqoutside')
  symlinkSync(join(root, 'outside.md'), join(root, '.cache/public/link.md'))
  const { files, text } = await copyOf()
  expect(files).toEqual((await copyOf()).files)
  expect(text).not.toMatch(/zqold|zqoutside/)
  expect(readFileSync(join(root, 'outside.md'), 'utf-8')).toBe('zqoutside')
})

it('is the same where two are written at once', async () => {
  const [one, other] = await Promise.all([copyOf(), copyOf()])
  expect(other.text).toBe(one.text)
})

describe('the slides of a copy', () => {
  it('are the public ones, numbered without a gap, with the place at which they are written', async () => {
    const copy = await copyOf()
    expect(titles(copy)).toEqual(['Deck', 'first?', 'last?', 'After'])
    expect(copy.slides.map(({ frontmatter }) => [frontmatter.section, frontmatter.routeAlias])).toEqual([[undefined, undefined], [1, 'first'], [2, 'last'], [2, undefined]])
    expect(copy.slides.at(-1)).toMatchObject({ file: 'pages/last.md', line: 10 })
  })

  it('have no notes, key points, comments, unknown keys or address, and no word of a private one', async () => {
    const { text } = await copyOf()
    expect(text.match(/zq[\w@.]+/gi)).toBeNull()
  })

  it.each([
    ['a blank line', '\n---\nprivate: true\n---\n\n# Zqone\n\n---\n\n# Zqtwo\n'],
    ['a comment', '<!-- my pay -->\n\n---\nprivate: true\n---\n\n# Zqone\n\n---\n\n# Zqtwo\n'],
  ])('are none of a page whose frontmatter, behind %s, is private', async (_, page) => {
    put('pages/last.md', page)
    const copy = await copyOf()
    expect(titles(copy)).toEqual(['Deck', 'first?'])
    expect(copy.text).not.toMatch(/zq/i)
  })

  it('are told by what the parser has read, in whatever order files are imported', async () => {
    put('pages/last.md', `---\nsrc: ./first.md#1\n---\n\n${entry('nested', 'private: true\n').replace('./pages/', './')}\n\n---\n\n# Last`)
    put('pages/nested.md', '# Zqnested\n')
    const copy = await copyOf()
    expect(titles(copy)).toEqual(['Deck', 'first?', 'last?', 'Last'])
    expect(copy.slides.map(({ frontmatter }) => frontmatter.routeAlias)).toEqual([undefined, 'first', 'last', undefined])
    expect(copy.text).not.toMatch(/zqnested/i)
  })

  it('are all of them, with notes, where that is asked for', async () => {
    const copy = await copyOf({ includePrivate: true, withNotes: true, email: true })
    expect(titles(copy)).toEqual(['Deck', 'first?', 'pay?', 'last?', 'Zqslide', 'After'])
    for (const word of ['zqnote', 'zqpoint', 'zq@example.org', 'Zqpay'])
      expect(copy.text).toContain(word)
  })
})

describe('the files of a copy', () => {
  it('are those that public slides use: of Slidev\'s state, of secrets and of earlier builds there is nothing', async () => {
    put('components/Bar.vue', 'import { wide } from \'../lib/wide.ts\'\n<template><i /></template>')
    put('components/ZqBar.vue')
    put('components/Bar.test.ts')
    put('lib/wide.ts', 'export const wide = 1')
    put('lib/zqother.ts')
    put('layouts/question.vue')
    put('layouts/zqlayout.vue')
    put('styles/index.css')
    for (const path of ['.slidev/snapshots/snapshots.json', '.slidev/drawings/slides/3.svg', '.env', '.env.local', '.git/config', 'out/deck.pdf', 'dist/index.html', 'notes.txt'])
      put(path, 'zq')
    expect((await copyOf()).files).toEqual(['components/Bar.vue', 'copy.json', 'layouts/question.vue', 'lib/wide.ts', 'package.json', 'slides.md', 'styles/index.css'])
  })

  it('are of public/ those that something public names by its path', async () => {
    put('public/slip.png')
    put('public/pay/slip.png', 'zq')
    put('public/robots.txt')
    put('components/Bar.vue', '<template><img src="/slip.png"></template>')
    expect((await copyOf()).files.filter(file => file.startsWith('public/'))).toEqual(['public/robots.txt', 'public/slip.png'])
  })

  it('are read through links, and another content is another hash', async () => {
    renameSync(join(root, 'pages'), join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'pages'))
    const before = await copyOf()
    expect(titles(before)).toContain('last?')
    writeFileSync(join(root, 'elsewhere/last.md'), '---\nprivate: true\n---\n\n# Last\n')
    const after = await copyOf()
    expect(titles(after)).not.toContain('last?')
    expect(after.hash).not.toBe(before.hash)
  })

  it('may not come from outside of the deck', async () => {
    put('components/Bar.vue', `import x from '../../${'outside'}.ts'`)
    writeFileSync(join(root, '../outside.ts'), '')
    await expect(copyOf()).rejects.toThrow(/^components\/Bar\.vue refers to \.\.\/outside\.ts, outside of the deck/)
    rmSync(join(root, '../outside.ts'))
  })
})

describe('the ledger of a copy', () => {
  const ledger = { folder: 'facts', textOf: () => '', entries: () => [], named: ['id', 'getFact'], fields: ['label'] }

  it('has the entries that public slides and what they use ask for, without fields that are not to be shown', async () => {
    put('facts/ledger/all.ts', `export const all = ${JSON.stringify(['shown', 'in-bar', 'zq-pay', 'current', 'unused-one'].map(id => ({ id, label: `${id} label`, sections: ['pay'] })))}`)
    put('facts/index.ts', 'import { all } from \'./ledger/all.ts\'\nexport const getFact = (id: string) => all.find(fact => fact.id === id)')
    put('components/Bar.vue', 'import { getFact } from \'../facts/index.ts\'\nconst now = \'current\', bar = getFact(\'in-bar\')')
    put('components/Metric.vue', 'import { getFact } from \'../facts/index.ts\'')
    const { facts, text } = await copyOf({ ledger })
    expect(facts).toEqual(['in-bar', 'shown'])
    expect(text).toContain('in-bar label')
    expect(text).not.toMatch(/zq-pay|current label|unused|sections/)
  })
})
