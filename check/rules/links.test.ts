import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { checkLinks } from './links.ts'

const slide = (text: string, frontmatter = '') => `---\nlayout: question\n${frontmatter}---\n\n${text}\n`

describe('links and files', () => {
  const links = async (page: string) => lines(checkLinks(await makeContext(oneSection(page), { publicFileExists: path => path === '/a.svg' })))

  it('accepts slides by slug and number, sites to go to and files that exist', async () => {
    expect(await links('[가](/a) [나](#a) [다](/2) [라](https://blacklist.jclee.me) ![마](/a.svg "제목") <Link to="a" /> <a href="mailto:x@y.z">바</a>')).toEqual([])
  })

  it('names links that lead nowhere and files that are not there', async () => {
    expect(await links('[가](/b)\n\n![나](/b.svg)')).toEqual([
      'pages/a.md:1: no slide answers to "/b"; nearest: a',
      'pages/a.md:3: no file public/b.svg',
    ])
  })
})

describe('checkLinks', () => {
  it('leads from a public slide to no private one', async () => {
    const page = `${slide('<Link to="pay">연봉</Link>')}\n---\nrouteAlias: pay\nprivate: true\n---\n\n# 연봉\n\n[처음](/pay)\n`
    expect(lines(checkLinks(await makeContext(oneSection(page))))).toEqual(['pages/a.md:5: "pay" is a private slide, and this one is public: a shared deck would tell of it and lead nowhere'])
  })
})
