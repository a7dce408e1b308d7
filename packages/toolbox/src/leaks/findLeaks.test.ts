import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLeaks } from './findLeaks.ts'

let dir: string
beforeEach(() => dir = mkdtempSync(join(tmpdir(), 'deck-')))
afterEach(() => rmSync(dir, { recursive: true }))

const NOTE = '12만 건에서 줄었습니다. 희망 연봉은 7500만원이고 Acmecorp 제안도 있습니다. 저는 이 일을 오래 하고 싶습니다.'
const SHOWN = ['자동화로 2시간을 줄였습니다. 저는 배포를 맡아, 이 도구를 오래 써 왔고 매일 하고 있는 일을 더 잘하고 싶습니다.']

const FIGURES = ['12만 건', '3만 건']

async function leaksOf(files: Record<string, string>, library = ''): Promise<string[]> {
  const code = join(dir, 'library.png')
  writeFileSync(code, library)
  const leaks = await findLeaks({
    files: new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])),
    hidden: [{ text: NOTE, place: 'pages/pay.md:3' }],
    shown: [...SHOWN, ...FIGURES],
    figures: FIGURES,
    names: new Set(['start-date', 'pay']),
    ownCode: ['const join = "에서"', 'const message = "주소를 복사했습니다"'],
    libraries: async () => [code],
  })
  return leaks.map(({ file, text, place }) => `${file} ${text} (${place})`).sort()
}

const escaped = (text: string) => [...text].map(character => `\\u${character.charCodeAt(0).toString(16)}`).join('')
const LEAK = 'a.js 연봉은 (pages/pay.md:3)'

describe('findLeaks', () => {
  it('finds nothing in what is public', async () => {
    expect(await leaksOf({ 'a.js': `const text = "${SHOWN[0]}", message = "주소를 복사했습니다"` })).toEqual([])
  })

  it.each([
    ['as it is', '"연봉은"'],
    ['behind an escaped line break', '"\\n연봉은"'],
    ['escaped', `"${escaped('연봉은')}"`],
    ['escaped with braces', `"${escaped('연봉은').replace(/\\u([\da-f]+)/g, '\\u{$1}')}"`],
    ['as HTML', `"${[...'연봉은'].map(character => `&#${character.charCodeAt(0)};`).join('')}"`],
    ['in an address', `"${encodeURIComponent('연봉은')}"`],
    ['in base64', `"${Buffer.from('{"note":"희망 연봉은 얼마"}').toString('base64')}"`],
    ['in NFD', '"연봉은"'.normalize('NFD')],
  ])('finds a hidden word %s', async (_, code) => {
    expect(await leaksOf({ 'a.js': `const a = ${code}` })).toContain(LEAK)
  })

  it('finds a figure with its unit, a Latin word, and words in the names of files', async () => {
    expect(await leaksOf({ 'a.js': '"7500만원이고"', 'b.html': '<p title="Acmecorp">', 'Acmecorp.json': '{}' })).toEqual([
      'Acmecorp.json Acmecorp (pages/pay.md:3)',
      'a.js 7500만원이고 (pages/pay.md:3)',
      'b.html Acmecorp (pages/pay.md:3)',
    ])
  })

  it('takes a library\'s own words for what they are', async () => {
    expect(await leaksOf({ 'a.js': 'let Acmecorp' }, 'function Acmecorp() {}')).toEqual([])
  })

  it('finds a sentence whose every word is public', async () => {
    expect(await leaksOf({ 'a.js': '"저는 이 일을 오래 하고 싶습니다"' })).toEqual(['a.js 이 일을 오래 하고 싶습니다 (pages/pay.md:3)', 'a.js 저는 이 일을 오래 하고 (pages/pay.md:3)'])
    expect(await leaksOf({ 'a.js': '["저는", "이 일을", "오래 하고 싶습니다"]' })).toEqual([])
  })

  it('finds a word in the second of two pages that are nearly the same', async () => {
    const page = (text: string) => `<style>.a{color:red}</style><p class="a">${SHOWN[0]}</p><p>${text}</p>`
    expect(await leaksOf({ 'a.html': page('자동화'), 'b.html': page('연봉은'), 'c.html': page('자동화').replace('red', '연봉은') }))
      .toEqual(['b.html 연봉은 (pages/pay.md:3)', 'c.html 연봉은 (pages/pay.md:3)'])
  })

  it('lets a drawn page put public texts side by side, and no script', async () => {
    const shown = '<span>2</span>'
    expect(await leaksOf({ 'a.html': `<p>${shown}</p><meta content="자동화로이">` })).toEqual([])
    // The figure is the ledger's, 에서 a component's.
    expect(await leaksOf({ 'a.html': '<p>12만 건에서 3만 건</p>', 'a.js': '["3만 건", "에서"]' })).toEqual([])
    expect(await leaksOf({ 'a.html': '<script>"연봉은"</script>' })).toEqual(['a.html 연봉은 (pages/pay.md:3)'])
  })

  it('finds names that are not public', async () => {
    expect(await leaksOf({ 'a.js': '"/start-date", {id:"pay"}, ["repay", "restart-date", pay]' })).toEqual([
      'a.js pay (a name that is not public)',
      'a.js start-date (a name that is not public)',
    ])
    expect(await leaksOf({ 'start-date.html': '' })).toContain('start-date.html start-date (a name that is not public)')
  })
})
