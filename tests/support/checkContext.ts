import type { CheckContext, Finding } from '../../check/context.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { readReservedRoutes } from '@interview-deck/toolbox/deck/reservedRoutes'
import { ledger } from '../../facts/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Files of a small deck by path, such as `slides.md` or `pages/a.md`. */
export type DeckFiles = Record<string, string>

const IMPORT = 'src: ./pages/a.md\nslug: a\nquestion: 질문\nbudget: 60'

/** A deck of one section whose page is `page`; `frontmatter` describes the section. */
export function oneSection(page: string, frontmatter = IMPORT): DeckFiles {
  return { 'slides.md': `# 표지\n\n---\n${frontmatter}\n---\n`, 'pages/a.md': page }
}

/** Loads a small deck through a folder of its own, as the check loads the real one, with facts and components as given. */
export async function makeContext(files: DeckFiles, overrides: Partial<CheckContext> = {}): Promise<CheckContext> {
  const root = mkdtempSync(join(tmpdir(), 'deck-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return {
      deck: await loadDeck({ root }),
      facts: ledger,
      factPlaces: new Map(),
      pressure: [],
      components: new Map(),
      findIcon: () => undefined,
      pictures: new Map(),
      layouts: new Map([['question', []]]),
      reservedRoutes: readReservedRoutes(ROOT, ['slidev-addon-rehearsal']),
      templates: [],
      publicFileExists: () => false,
      ...overrides,
    }
  }
  finally {
    rmSync(root, { recursive: true })
  }
}

export function lines(findings: Finding[]): string[] {
  return findings.map(({ file, line, message }) => `${file}:${line}: ${message}`)
}
