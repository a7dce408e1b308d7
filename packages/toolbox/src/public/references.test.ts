import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebaseReferences, referencesOf } from './references.ts'

let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
  for (const path of ['facts/index.ts', 'components/Bar.vue', 'components/bar.ts', 'pages/pic.png', 'snippets/a.ts', 'styles/base.css', 'styles/face.woff2']) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
})
afterAll(() => rmSync(root, { recursive: true }))

describe('referencesOf', () => {
  it.each([
    ['components/A.vue', 'import Bar from \'./Bar.vue\'\nimport type { B } from "./bar"', ['components/Bar.vue', 'components/bar.ts']],
    ['components/A.vue', 'const lazy = () => import(\'../facts\')', ['facts/index.ts']],
    ['components/A.vue', 'new URL(\'../pages/pic.png\', import.meta.url)', ['pages/pic.png']],
    ['components/A.vue', 'import x from \'@/facts/index\'', ['facts/index.ts']],
    ['styles/index.css', '@import \'./base.css\';\n@font-face { src: url(./face.woff2) }', ['styles/base.css', 'styles/face.woff2']],
    ['pages/a.md', '![x](./pic.png)\n\n<<< @/snippets/a.ts {1}', ['pages/pic.png', 'snippets/a.ts']],
    ['components/A.vue', '// see ../pages/secret.md\nimport { ref } from \'vue\'', []],
  ])('finds what %s refers to', (file, text, expected) => {
    expect(referencesOf(text, join(root, file), root).map(path => relative(root, path)).sort()).toEqual(expected)
  })
})

it('makes paths count from the deck\'s folder', () => {
  expect(rebaseReferences('![x](./pic.png) ![y](/y.png) [z](./none.md)', join(root, 'pages/a.md'), root)).toBe('![x](./pages/pic.png) ![y](/y.png) [z](./none.md)')
})
