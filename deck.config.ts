import type { DeckConfig } from '@interview-deck/toolbox/deck/deckConfig'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { factText, factTexts, PUBLIC_FIELDS } from './facts/index.ts'
import { mermaidConfig } from './styles/mermaid.ts'
import { readTokens } from './styles/readTokens.ts'

// What the commands have to know of this deck; the deck itself is written in slides.md and pages/.
export default {
  ledger: {
    folder: 'facts',
    textOf: factText,
    entries: factTexts,
    named: ['id', 'ids', 'of', 'parts', 'fact', 'facts', 'getFact', 'factText'],
    fields: PUBLIC_FIELDS,
  },
  pages: {
    '/questions': '질문 목록',
    '/rehearsal': '연습 기록',
    '/drill': '질문 연습',
    '/interview': '모의 면접',
    '/readiness': '준비 점검',
  },
  mermaid: root => mermaidConfig(readTokens(readFileSync(join(root, 'styles/tokens.css'), 'utf-8'))),
  readings: 'facts/readings.ts',
  check: 'check/checkDeck.ts',
} satisfies DeckConfig
