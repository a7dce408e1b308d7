import { describe, expect, it } from 'vitest'
import { PageStuckError } from '../browser/watchPage.ts'
import { explainStuck, findSlideInScript } from './explainStuck.ts'

/** As Rolldown writes it: a module is a function, what it declares as functions stands before. */
const SCRIPT = [
  'var o=e=>e;function help(){}',
  'var A=o((()=>{window.a=1}));function wait(){}',
  'var B,C=o((()=>{A();before();B={__name:`01-first.md__slidev_3`,setup(){inside()}}}))',
  'var D,E=o((()=>{D={__name:`Card`,setup(){card()}}}));',
  'after()',
].join('\n')

describe('a place in the one script of all slides', () => {
  const slideAt = (text: string) => {
    const line = SCRIPT.split('\n').findIndex(line => line.includes(text))
    return findSlideInScript(SCRIPT, line, SCRIPT.split('\n')[line]!.indexOf(text))
  }

  it.each(['before()', 'inside()', 'wait(){}'])('is the slide\'s at %s', async (text) => {
    await expect(slideAt(text)).resolves.toBe(3)
  })

  it.each(['help(){}', 'card()', 'after()'])('is no slide\'s at %s', async (text) => {
    await expect(slideAt(text)).resolves.toBeUndefined()
  })
})

describe('a page that does not answer', () => {
  const options = {
    dir: '/nowhere',
    url: 'http://x/',
    slides: [{ no: 1, file: 'slides.md', line: 1, title: 'Cover' }, { no: 2, file: 'pages/01.md', line: 8, title: '둘째' }],
    chunks: { 1: ['assets/one.js'], 2: ['assets/two.js', 'assets/one.js'] },
  }
  const explain = async (place?: PageStuckError['place']) => ((await explainStuck(new PageStuckError(20, place), options)) as Error).message
  const frame = (url: string) => ({ url, line: 0, column: 0 })

  it('is explained by the slide of the component at work', async () => {
    expect(await explain({ slide: 2, frames: [frame('http://x/assets/one.js')] })).toMatch(/^pages\/01\.md:8 \(slide 2, “둘째”\): the slide does not come to an end\. The page has not answered for 20 s\./)
  })

  it('is explained by the innermost script that is a slide\'s', async () => {
    expect(await explain({ frames: [frame('http://x/assets/vue.js'), frame('http://x/assets/two.js'), frame('http://x/assets/one.js')] })).toMatch(/^pages\/01\.md:8/)
  })

  it('names no slide where none is at work', async () => {
    expect(await explain({ frames: [frame('http://x/assets/vue.js'), frame('')] })).toMatch(/^The deck does not come to an end/)
    expect(await explain()).toMatch(/^The deck does not come to an end/)
  })

  it('leaves other errors as they are', async () => {
    const error = new Error('another')
    expect(await explainStuck(error, options)).toBe(error)
  })
})
