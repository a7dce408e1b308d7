import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkHeadmatter } from './checkHeadmatter.ts'

const root = mkdtempSync(join(tmpdir(), 'headmatter-'))
function check(text: string) {
  writeFileSync(join(root, 'slides.md'), text)
  return checkHeadmatter(root, join(root, 'slides.md'))
}

it.each([
  ['a list that is not closed', '---\ntheme: seriph\ntitle: [open\nauthor: x\n---\n', /^slides\.md:4: the headmatter is not valid YAML: .*Fix this line or the one before it/],
  ['a colon too many', '---\ntitle: a: b\n---\n', /^slides\.md:2: the headmatter is not valid YAML/],
  ['a quote that is not closed', '---\ntitle: "a\n---\n', /^slides\.md:\d: the headmatter is not valid YAML/],
  ['a tab', '---\nfonts:\n\tsans: x\n---\n', /^slides\.md:3: the headmatter is not valid YAML/],
])('names file and line of %s', async (_, text, message) => {
  await expect(check(text)).rejects.toThrow(message)
})

it.each(['---\ntitle: a\n---\n\n# 1\n', '# no headmatter\n\n---\n\n# a: b: c\n', ''])('finds nothing wrong with %j', async (text) => {
  await expect(check(text)).resolves.toBeUndefined()
})

it('says where it looked for the deck', async () => {
  await expect(checkHeadmatter(root, join(root, 'none.md'))).rejects.toThrow(/^none\.md not found in /)
})

it.each(['/home/me/deck?', '/home/me/[2026] deck', '/home/me/deck]'])('refuses a project at %s, which Slidev cannot read', async (root) => {
  await expect(checkHeadmatter(root, join(root, 'slides.md'))).rejects.toThrow(/^.*deck.*: Slidev cannot read a project whose path has a [?[\]] in it\. Rename the folder/)
})
