import { join } from 'node:path'
import { compact } from '../pdf/support/readPdf.ts'
import { hiddenSentences } from '../pdf/support/spokenSentences.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { readBuild } from './support/searchBuild.ts'

test('the shared site has a page for each public section, and no word of a private one or of a note', async ({ all }) => {
  const site = await readBuild(join(root, 'dist'))
  for (const { slug, private: isPrivate } of all.sections)
    expect(site.has(`${slug}.html`), slug).toBe(!isPrivate)
  const text = compact([...site.values()].join('\n'))
  const hidden = hiddenSentences(all)
  expect(hidden.length).toBeGreaterThan(0)
  expect(hidden.filter(sentence => text.includes(sentence))).toEqual([])
})
