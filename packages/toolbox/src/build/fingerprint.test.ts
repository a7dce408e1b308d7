import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprintDeck } from './fingerprint.ts'

describe('fingerprintDeck', () => {
  let root: string
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), {
      recursive: true,
    })
    writeFileSync(join(root, path), text)
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'deck-'))
    put('slides.md', '# Deck')
    put('pages/01.md', 'One')
  })

  it('changes with a source, a new file, a name and an option', async () => {
    const seen = [await fingerprintDeck(root, {})]
    put('pages/01.md', 'Two')
    seen.push(await fingerprintDeck(root, {}))
    put('components/New.vue', '')
    seen.push(await fingerprintDeck(root, {}))
    put('components/Newer.vue', '')
    seen.push(await fingerprintDeck(root, {}))
    seen.push(await fingerprintDeck(root, { base: '/x/' }))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('does not change with what no build reads', async () => {
    const before = await fingerprintDeck(root, {})
    put('dist/index.html', '')
    put('dist-private/index.html', '')
    put('node_modules/x/index.js', '')
    put('facts/x.test.ts', '')
    put('tests/x.spec.ts', '')
    expect(await fingerprintDeck(root, {})).toBe(before)
  })
})
