import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

// What the addon relies on beyond Slidev's documented API, in the files that are installed. A failure here names what a new Slidev
// has changed; `slidevTexts.test.ts` does the same for the words of its interface.
const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const read = (file: string) => readFileSync(join(client, file), 'utf-8')

const door = readFileSync(join(import.meta.dirname, 'slidev.ts'), 'utf-8')
const imports = [...door.matchAll(/export \{ ([^}]+) \} from '@slidev\/client\/([^']+)'/g)]
  .flatMap(([, names, file]) => names!.split(', ').map(name => [file!, name] as const))

describe('the door to Slidev\'s client', () => {
  it('is read', () => expect(imports.length).toBeGreaterThan(5))

  it.each(imports)('%s gives %s', (file, name) => {
    expect(existsSync(join(client, file))).toBe(true)
    expect(read(file)).toMatch(new RegExp(`export (?:async )?(?:const|function) (?:\\{[^}]*)?${name}\\b`))
  })
})

describe('what is used by name', () => {
  it.each([
    ['pages/presenter.vue', 'slidev-presenter'],
    ['pages/presenter.vue', 'grid-section note'],
    ['pages/presenter.vue', 'grid-section bottom'],
    ['state/shared.ts', 'timer'],
    ['state/shared.ts', 'pausedAt'],
    ['state/shared.ts', 'startedAt'],
    ['internals/NoteDisplay.vue', 'slidev-note-click-mark'],
  ])('%s has %s', (file, name) => {
    expect(read(file)).toContain(name)
  })
})
