import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../tests/support/checkContext.ts'
import { readIcons } from './readIcons.ts'
import { checkComponents } from './rules/components.ts'

it('takes a name of Iconify\'s for an icon, which its package has to hold', async () => {
  const findIcon = await readIcons(resolve(import.meta.dirname, '..'))
  const context = await makeContext(oneSection('<ph-house /> <PhHouse /> <carbon-badge />\n<ph-hous />\n<openmoji-house />\n<phx-house />'), { findIcon })
  expect(lines(checkComponents(context))).toEqual([
    expect.stringMatching(/^pages\/a\.md:2: <ph-hous>: @iconify-json\/ph has no icon "hous"; nearest: house, /),
    'pages/a.md:3: <openmoji-house> is an icon of a collection that is not installed: npm install @iconify-json/openmoji',
    expect.stringMatching(/^pages\/a\.md:4: no component <phx-house>; nearest: /),
  ])
})
