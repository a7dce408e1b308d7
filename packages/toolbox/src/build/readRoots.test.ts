import { expect, it } from 'vitest'
import { nameOutsideRoots, withoutOtherHosts } from './readRoots.ts'

it('takes what another host brings out of a page', () => {
  expect(withoutOtherHosts('<link rel="preconnect" href="https://fonts.gstatic.com/" crossorigin>\n<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="//fonts.googleapis.com/css2?family=Nunito">')).toEqual({
    html: '<link rel="icon" href="/favicon.svg">',
    hosts: ['fonts.gstatic.com', 'fonts.googleapis.com'],
  })
})

it('names an addon outside of the deck\'s folder by its own folder alone', () => {
  const { renderChunk } = nameOutsideRoots('/home/me/deck', ['/home/me/deck', '/home/me/deck/node_modules/theme', '/opt/addon-x'])
  const render = renderChunk as (code: string) => { code: string } | null
  expect(render('{"../../../opt/addon-x/setup/main.ts":a}')?.code).toBe('{"addon-x/setup/main.ts":a}')
  expect(render('{"/setup/main.ts":a}')).toBeNull()
})
