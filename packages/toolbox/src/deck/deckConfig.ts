import type { MermaidConfig } from 'mermaid'
import type { Deck } from './loadDeck.ts'
import type { Readings } from './script.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The default export of `deck.config.ts`, beside `slides.md`. Paths are from there; all of it may be left out. */
export interface DeckConfig {
  /** Makes a build pre-render Mermaid diagrams; without it they stay live and load Mermaid. */
  mermaid?: (root: string) => MermaidConfig
  ledger?: DeckLedger
  /** Module that exports `readings`, how the notes' Latin words are said; it is not shared. */
  readings?: string
  pages?: Record<string, string>
  check?: string
}

/** Problems that keep a deck from being built or exported, as lines of `file:line: message`. */
export type DeckCheck = (deck: Deck, root: string) => Promise<string | undefined>

export interface DeckLedger {
  /** Of the code that computes with them; the modules of its folder `ledger` export lists of entries only. */
  folder: string
  /** What `<Fact id show />` reads as. Throws an error that says what is allowed. */
  textOf: (id: string, show?: string) => string
  entries: () => LedgerEntry[]
  /** Attributes and functions that take an id of an entry, such as `id` and `getFact`; `id` alone unless given. */
  named?: string[]
  /** Fields of an entry that a shared deck may hold; all unless given. */
  fields?: string[]
}

interface LedgerEntry {
  id: string
  /** What must not appear in a build without the entry. */
  telling: string[]
  all: string[]
}

const FILES = ['deck.config.ts', 'deck.config.mjs', 'deck.config.js']

export async function loadDeckConfig(root: string): Promise<DeckConfig> {
  const file = FILES.map(name => join(root, name)).find(existsSync)
  return file ? (await import(pathToFileURL(file).href)).default : {}
}

export async function loadReadings(root: string): Promise<Readings> {
  const { readings } = await loadDeckConfig(root)
  return readings ? (await import(pathToFileURL(join(root, readings)).href)).readings : {}
}
