import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { checkAddresses, checkSections } from './sections.ts'

const page = '---\nlayout: question\n---\n\n답\n'

describe('checkSections', () => {
  it('accepts a section that is fully described', async () => {
    expect(checkSections(await makeContext(oneSection(page)))).toEqual([])
  })

  it('names each wrong value at its line', async () => {
    const context = await makeContext(oneSection(page, 'src: ./pages/a.md\nslug: A b\nquestion:\nbudget: 1.5'))
    expect(lines(checkSections(context)).map(line => line.replace(/;.*/, ''))).toEqual([
      'slides.md:5: slug is "A b"',
      'slides.md:6: question is empty',
      'slides.md:7: budget is 1.5',
      'slides.md:4: src is "./pages/a.md"',
    ])
  })

  it('finds a slug that is used twice and a page of another name', async () => {
    const context = await makeContext({
      ...oneSection(page),
      'slides.md': ['# 표지', ...['a', 'b'].map(name => `---\nsrc: ./pages/${name}.md\nslug: a\nquestion: 질문\nbudget: 60\n---\n`)].join('\n\n'),
      'pages/b.md': page,
    })
    expect(lines(checkSections(context))).toEqual([
      'slides.md:12: src is "./pages/b.md"; the section with this slug has its page at ./pages/a.md',
      'slides.md:13: slug "a" is taken by the section at slides.md:3',
    ])
  })

  it('wants every section to open with its question', async () => {
    const context = await makeContext(oneSection('# 답'))
    expect(lines(checkSections(context))).toEqual(['pages/a.md:1: the first slide of "질문" has layout "default"; allowed: question, spread, short'])
  })
})

describe('checkAddresses', () => {
  const slide = (text: string, frontmatter = '') => `---\nlayout: question\n${frontmatter}---\n\n${text}\n`
  const withSlug = (slug: string) => makeContext(oneSection(slide('답'), `src: ./pages/a.md\nslug: ${slug}\nquestion: 질문\nbudget: 60`))

  it.each(['index', '404', 'assets', 'presenter', 'print', 'Offline', 'interview', 'readiness'])('reserves %s', async (slug) => {
    expect(lines(checkAddresses(await withSlug(JSON.stringify(slug))))).toEqual([expect.stringMatching(/^slides\.md:5: slug ".*" is reserved/)])
  })

  it.each(['../evil', 'a/b', '/etc', '..', 'a b', '%2e%2e', ''])('lets %j lead nowhere out of the site', async (alias) => {
    const context = await makeContext(oneSection(`${slide('답')}\n---\nrouteAlias: ${JSON.stringify(alias)}\n---\n\n# 더\n`))
    expect(lines(checkAddresses(context))).toEqual([expect.stringMatching(/^pages\/a\.md:8: routeAlias ".*" is no address/)])
  })

  it('leaves numbers to the slides that have them', async () => {
    expect(lines(checkAddresses(await withSlug('"12"')))).toEqual([expect.stringContaining('slug "12" is the address of a slide\'s number')])
  })

  it('gives an address once', async () => {
    const context = await makeContext({ ...oneSection(slide('답')), 'slides.md': '# 표지\n\n---\nrouteAlias: a\n---\n\n# 목록\n\n---\nsrc: ./pages/a.md\nslug: a\nquestion: 질문\nbudget: 60\n---\n' })
    expect(lines(checkAddresses(context))).toEqual(['slides.md:11: slug "a" is taken by slides.md:4'])
  })
})
