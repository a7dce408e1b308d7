import type { MermaidConfig } from 'mermaid'
import type { Deck } from './loadDeck.ts'
import type { Readings } from './script.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a deck tells the commands of itself, in `deck.config.ts` beside its `slides.md`. All of it may be left out. */
export interface DeckConfig {
  /** Configuration with which a build draws Mermaid diagrams ahead; without it they stay live, and load Mermaid. */
  mermaid?: (root: string) => MermaidConfig
  ledger?: DeckLedger
  /** Module that says how the notes' Latin words are said, from the deck's folder; it exports `readings`. It is no part of what is shared. */
  readings?: string
  /** Titles of the pages beside the slides, by address: `npm start` and the first page on a phone list them. */
  pages?: Record<string, string>
  /** Module with the deck's own rules, from its folder; its default export is a `DeckCheck`. It is no part of what is built. */
  check?: string
}

/** What keeps a deck from being built or exported, as lines of `file:line: message`; nothing where all is well. */
export type DeckCheck = (deck: Deck, root: string) => Promise<string | undefined>

/** Figures that are kept in one place, of which a shared deck holds those that its slides use. */
export interface DeckLedger {
  /** Folder of the code that computes with them; the modules of its folder `ledger` export lists of entries and nothing else. */
  folder: string
  /** What `<Fact id show />` reads as. Throws an error that says what is allowed. */
  textOf: (id: string, show?: string) => string
  entries: () => LedgerEntry[]
  /** Attributes and functions that take an id of an entry, such as `id` and `getFact`; `id` alone unless given. */
  named?: string[]
  /** Fields of an entry that a shared deck may hold; all unless given. */
  fields?: string[]
}

export interface LedgerEntry {
  id: string
  /** What must not show where the entry does not ship. */
  telling: string[]
  /** What may show where it does. */
  all: string[]
}

export function defineDeckConfig(config: DeckConfig): DeckConfig {
  return config
}

const FILES = ['deck.config.ts', 'deck.config.mjs', 'deck.config.js']

/** Reads the configuration of the deck in `root`; empty where it has none. */
export async function loadDeckConfig(root: string): Promise<DeckConfig> {
  const file = FILES.map(name => join(root, name)).find(existsSync)
  return file ? (await import(pathToFileURL(file).href)).default : {}
}

/** How the deck in `root` has its notes' Latin words said; nothing where it does not say. */
export async function loadReadings(root: string): Promise<Readings> {
  const { readings } = await loadDeckConfig(root)
  return readings ? (await import(pathToFileURL(join(root, readings)).href)).readings : {}
}
