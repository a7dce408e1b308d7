import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import type { Fact, Incident, Pressure } from '../facts/index.ts'
import type { Components } from './components/readComponents.ts'
import type { ComponentTemplate } from './readContext.ts'

export interface Finding {
  /** Path from the deck's root. */
  file: string
  line: number
  message: string
  /** The rule's name in `runChecks.ts`, which adds it. */
  rule?: string
}

export type Problem = Pick<Finding, 'line' | 'message'>

export type Place = Pick<Finding, 'file' | 'line'>

export interface CheckContext {
  deck: Deck
  facts: readonly Fact[]
  /** Of a deck whose exhibits tell an incident. */
  tellIncident?: () => Incident
  /** Where the ledger says a fact, by its id. */
  factPlaces: Map<string, Place>
  pressure: Pressure[]
  components: Components
  /** What computes each picture of a slide, by its component's name. */
  pictures: ReadonlyMap<string, (props: Record<string, unknown>) => unknown>
  /** What `layout:` may be, each with the names of its slots where these are known. */
  layouts: Map<string, string[] | undefined>
  templates: ComponentTemplate[]
  /** Names at the site's root that no slide may have. */
  reservedNames: Set<string>
  /** Whether a file of `public/` exists, by its path from the site's root (`/favicon.svg`). */
  publicFileExists: (path: string) => boolean
}

export type Rule = (context: CheckContext) => Finding[] | Promise<Finding[]>
