import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatDeckError } from './deckError.ts'
import { sourceErrors } from './sourceErrors.ts'

let root: string

beforeEach(() => root = mkdtempSync(join(tmpdir(), 'deck-')))
afterEach(() => rmSync(root, { recursive: true }))

const ENTRY = 'src: ./page.md\nslug: pay\nquestion: 얼마인가요?\nbudget: 30\n'
const PAGE = '---\nlayout: question\n---\n\n답변\n'

/** Errors of a deck whose one section is described by `entry`; the entry's frontmatter begins at line 6. */
async function errorsOf(entry: string | Buffer, page: string | Buffer = PAGE): Promise<string[]> {
  const head = '---\ntitle: 덱\n---\n\n# 표지\n\n'
  const slides = typeof entry === 'string' && !entry.startsWith('---') ? `${head}---\n${entry}---\n` : entry
  writeFileSync(join(root, 'slides.md'), slides)
  writeFileSync(join(root, 'page.md'), page)
  return (await sourceErrors(root, join(root, 'slides.md'))).map(formatDeckError)
}

describe('private', () => {
  it.each(['true', 'True', 'TRUE', 'false', '!!bool true', ' true # 연봉'])('may be %s', async (value) => {
    expect(await errorsOf(`${ENTRY}private: ${value}\n`)).toEqual([])
  })

  it.each(['"private": true', '\'private\': true', '? private\n: true', 'budget2: &p true\nprivate: *p'])('may be spelt as YAML does: %s', async (line) => {
    expect((await errorsOf(`${ENTRY}${line}\n`)).filter(error => !error.includes('budget2'))).toEqual([])
  })

  it.each(['yes', 'y', 'on', '"true"', '1', '', 'null', '~', '[true]', '참', 'true\u00A0', 'tru'])('is nothing but a boolean: %j', async (value) => {
    expect(await errorsOf(`${ENTRY}private: ${value}\n`)).toEqual([expect.stringMatching(/^slides\.md:12: private is .*; allowed: true, false$/)])
  })

  it.each(['Private', 'PRIVATE', 'privat', 'prviate', 'privates', 'is_private', 'private\u200B', '"private "', '\u00ADprivate', 'рrivate', 'privаte', 'prıvate', 'ｐrivate', '비공개', 'hidden'])('is not taken for %j', async (key) => {
    expect(await errorsOf(`${ENTRY}${key}: true\n`)).toEqual([expect.stringMatching(/^slides\.md:12: .* is not "private".*Allowed: private: true, private: false$/)])
  })

  it('is looked for inside other keys', async () => {
    expect(await errorsOf(`${ENTRY}meta:\n  private: true\n`)).toEqual([
      expect.stringMatching(/^slides\.md:12: a section has no "meta"/),
      expect.stringMatching(/^slides\.md:13: "private" inside "meta" keeps nothing back/),
    ])
    expect(await errorsOf(`${ENTRY}<<: { private: true }\n`)).toContainEqual(expect.stringMatching(/^slides\.md:12: "private" inside "<<"/))
    expect(await errorsOf(ENTRY, '---\nlayout: question\nfollowUps:\n  - question: 질문\n    privat: true\n---\n')).toEqual([expect.stringMatching(/^page\.md:5: "privat" inside "followUps"/)])
  })

  it('has no place on the first slide of the deck', async () => {
    expect(await errorsOf('---\ntitle: 덱\nprivate: true\n---\n')).toEqual([expect.stringMatching(/^slides\.md:3: the first slide of the deck has no "private"/)])
  })

  it.each([
    ['behind four dashes', '----\nprivate: true\n---\n\n비밀\n', 8],
    ['behind an empty line', '---\n\nprivate: true\n---\n\n비밀\n', 9],
    ['behind dashes with an invisible character', '\u200B---\nprivate: true\n---\n\n비밀\n', 8],
    ['in another spelling', '---\n\n\u200BPrivate: yes\n---\n\n비밀\n', 9],
  ])('is not read %s', async (_, slide, line) => {
    expect(await errorsOf(ENTRY, `${PAGE}\n${slide}`)).toEqual([expect.stringMatching(new RegExp(`^page\\.md:${line}: .*stands in the slide's text`))])
  })

  it('may be shown in code', async () => {
    expect(await errorsOf(ENTRY, `${PAGE}\n---\n\n# YAML\n\n\`\`\`yaml\nprivate: true\n\`\`\`\n`)).toEqual([])
  })
})

describe('frontmatter', () => {
  it.each([
    ['in a value', 'question: 연봉 --- 얼마\n'],
    ['at the end of a value', 'question: 연봉---\n'],
    ['in a comment', '# --- 비공개\n'],
    ['in a quoted value', 'question: "---"\n'],
    ['in an indented block', 'question: |\n  ---\n'],
  ])('does not end %s', async (_, line) => {
    const at = line.startsWith('question: |') ? 13 : 12
    expect(await errorsOf(`${ENTRY.replace(/question.*\n/, 'slug2: 1\n')}${line}private: true\n`)).toEqual([expect.stringMatching(new RegExp(`^slides\\.md:${at}: Slidev ends the frontmatter at these three dashes`))])
  })

  it('ends', async () => {
    expect(await errorsOf(ENTRY, '---\nlayout: question\n\n답변\n')).toEqual([expect.stringMatching(/^page\.md:1: this frontmatter is never closed/)])
  })

  it('begins with nothing but dashes', async () => {
    expect(await errorsOf(ENTRY, `${PAGE}\n--- private: true\nlayout: default\n---\n\n비밀\n`)).toEqual([expect.stringMatching(/^page\.md:7: "private: true" stands behind the dashes/)])
    expect(await errorsOf(ENTRY, `${PAGE}\n--- private: true\n\n비밀\n`)).toEqual([expect.stringMatching(/^page\.md:7: "private: true" stands behind the dashes/)])
  })

  it('is made of keys that the deck knows', async () => {
    expect(await errorsOf(ENTRY, '---\nlayout: question\nkeypoints: [a]\nphone: 010\nnote: 비밀\n---\n')).toEqual([
      expect.stringMatching(/^page\.md:3: a slide has no "keypoints"; nearest: keyPoints\. A key of your own/),
      expect.stringMatching(/^page\.md:4: a slide has no "phone"/),
      expect.stringMatching(/^page\.md:5: a slide has no "note".*goes behind a #/),
    ])
    expect(await errorsOf('---\ntitle: 덱\ntelephone: 010\n---\n')).toEqual([expect.stringMatching(/^slides\.md:3: the first slide of the deck has no "telephone"/)])
    expect(await errorsOf(ENTRY, '---\nlayout: question\ngist: 30분\n---\n')).toEqual([expect.stringMatching(/^page\.md:3: a slide has no "gist"; it belongs on the section's entry in slides\.md/)])
    expect(await errorsOf(ENTRY, '---\nprivate\n---\n')).toEqual([expect.stringMatching(/^page\.md:2: frontmatter is made of lines such as/)])
    expect(await errorsOf(ENTRY, '---\nlayout: question\n: true\n---\n')).toEqual([expect.stringMatching(/^page\.md:3: there is a value without a key/)])
  })

  it('may stand in a block of YAML', async () => {
    expect(await errorsOf(ENTRY, '```yaml\nlayout: question\nprivat: true\n```\n\n답변\n')).toEqual([expect.stringMatching(/^page\.md:3: "privat" is not "private"/)])
  })
})

describe('encoding', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map(part => Buffer.from(part as string)))

  it.each([
    ['a byte-order mark', bytes([0xEF, 0xBB, 0xBF], PAGE), /^page\.md:1: the file begins with a byte-order mark/],
    ['UTF-16', Buffer.from(`\uFEFF${PAGE}`, 'utf16le'), /^page\.md:1: this line is not UTF-8/],
    ['UTF-16 without a mark', Buffer.from(PAGE, 'utf16le'), /^page\.md:\d: (?:there is a NUL|this line is not UTF-8)/],
    ['EUC-KR', bytes('---\nlayout: question\n---\n\n', [0xB4, 0xE4, 0xBA, 0xAF], '\n'), /^page\.md:5: this line is not UTF-8/],
    ['lines that end with CR', bytes(PAGE.replaceAll('\n', '\r')), /^page\.md:1: a line ends with CR alone/],
  ])('is never %s', async (_, page, message) => {
    expect(await errorsOf(ENTRY, page)).toEqual([expect.stringMatching(message)])
  })

  it('may have lines that end with CRLF', async () => {
    expect(await errorsOf(ENTRY, PAGE.replaceAll('\n', '\r\n'))).toEqual([])
  })

  it('counts in private pages too', async () => {
    expect(await errorsOf(`${ENTRY}private: true\n`, bytes([0xEF, 0xBB, 0xBF], PAGE))).toHaveLength(1)
  })
})
