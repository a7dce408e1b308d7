import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadDeck } from './loadDeck.ts'

const folders: string[] = []

async function deckOf(files: Record<string, string>, includePrivate = true) {
  const root = await mkdtemp(join(tmpdir(), 'deck-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return loadDeck({ root, includePrivate })
}

afterEach(() => Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true }))))

function section(slug: string, more = '') {
  return `---\nsrc: ./pages/${slug}.md\nslug: ${slug}\nquestion: ${slug}?\nbudget: 60\n${more}---\n`
}

const files = {
  'slides.md': `---\ntitle: deck\n---\n\n# Cover\n\n${section('one')}\n${section('secret', 'private: true\n')}\n${section('three')}`,
  'pages/one.md': '---\nlayout: question\nkeyPoints: [a, b, c]\n---\n\none\n\n---\n\n# More\n\n<!--\nsaid aloud\n-->\n',
  'pages/secret.md': 'secret\n',
  'pages/three.md': '---\nlayout: question\n---\n\nthree\n',
}

describe('loadDeck', () => {
  it('hands the section down to its slides, and number, address and title to the right ones', async () => {
    const { slides, sections } = await deckOf(files)
    expect(slides.map(({ section, frontmatter }) => [section, frontmatter.section, frontmatter.routeAlias])).toEqual([
      [undefined, undefined, undefined],
      ['one', 1, 'one'],
      ['one', 1, undefined],
      ['secret', 2, 'secret'],
      ['three', 3, 'three'],
    ])
    expect(slides[1]!.title).toBe('one?')
    expect(slides[2]!.title).toBe('More')
    expect(sections.map(({ slug, budget, private: isPrivate, keyPoints }) => [slug, budget, isPrivate, keyPoints])).toEqual([
      ['one', 60, false, ['a', 'b', 'c']],
      ['secret', 60, true, []],
      ['three', 60, false, []],
    ])
  })

  it('leaves private sections out where they are not asked for, without a gap that tells of them', async () => {
    const { sections, slides } = await deckOf(files, false)
    expect(sections.map(({ no, slug }) => [no, slug])).toEqual([[1, 'one'], [2, 'three']])
    expect(JSON.stringify(slides)).not.toContain('secret')
  })

  it('knows file, line and note of a slide', async () => {
    const { slides } = await deckOf(files)
    expect(slides[2]).toMatchObject({ file: 'pages/one.md', line: 9, note: 'said aloud' })
  })

  it('goes on after a missing page, and names the line that asks for it', async () => {
    const { errors, sections } = await deckOf({ ...files, 'slides.md': files['slides.md'].replace('pages/secret', 'pages/gone') })
    expect(sections.map(({ slug }) => slug)).toEqual(['one', 'three'])
    expect(errors).toEqual([expect.stringMatching(/^slides\.md:14: Imported markdown file not found/)])
  })

  it('names the line of frontmatter that is no YAML', async () => {
    const { errors } = await deckOf({ ...files, 'pages/three.md': '---\nlayout: question\nkeyPoints: [a, b\n---\n\nthree\n' })
    expect(errors).toEqual([expect.stringMatching(/^pages\/three\.md:[34]: the frontmatter is not valid YAML: /)])
  })
})

describe('private', () => {
  const planted = {
    ...files,
    'pages/one.md': '---\nlayout: question\n---\n\none\n\n---\nprivate: true\n---\n\n# Hush\n\n---\n\n# More\n',
    'pages/three.md': '---\nlayout: question\nprivate: true\n---\n\nthree\n\n---\n\nfour\n',
    'slides.md': `${files['slides.md']}\n${section('five', 'private: false\n')}`,
    'pages/five.md': '---\nlayout: question\n---\n\nfive\n\n---\nprivate: true\n---\n\n# Hush\n',
  }

  it('counts on the entry, in the page file and on a single slide', async () => {
    const { slides, sections } = await deckOf(planted, false)
    expect(slides.map(({ content }) => content.trim())).toEqual(['# Cover', 'one', '# More', 'five'])
    expect(sections.map(({ no, slug }) => [no, slug])).toEqual([[1, 'one'], [2, 'five']])
  })

  it('is marked where it is part of the deck', async () => {
    const { slides, sections } = await deckOf(planted)
    expect(slides.filter(({ frontmatter }) => frontmatter.private).map(({ content }) => content.trim())).toEqual(['# Hush', 'secret', 'three', 'four', '# Hush'])
    expect(sections.map(({ no, slug, private: isPrivate }) => [no, slug, isPrivate])).toEqual([[1, 'one', false], [2, 'secret', true], [3, 'three', true], [4, 'five', false]])
  })

  it('keeps back what has no boolean until it is mended', async () => {
    for (const value of ['yes', '"false"', '', '0']) {
      const { slides } = await deckOf({ ...files, 'slides.md': files['slides.md'].replace('private: true', `private: ${value}`) }, false)
      expect(JSON.stringify(slides)).not.toContain('secret')
    }
  })

  it('follows the pages that a page imports', async () => {
    const { slides } = await deckOf({
      ...files,
      'pages/one.md': '---\nlayout: question\n---\n\none\n\n---\nsrc: ./more.md\n---\n\n---\nsrc: ./hush.md\n---\n',
      'pages/more.md': '# More\n',
      'pages/hush.md': '---\nprivate: true\n---\n\nhush\n',
    }, false)
    expect(slides.map(({ content, frontmatter }) => [content.trim(), frontmatter.routeAlias])).toEqual([['# Cover', undefined], ['one', 'one'], ['# More', undefined], ['three', 'three']])
  })
})
