import type { Deck } from '@interview-deck/kit/deck/loadDeck'
import type { Fact, Incident, Pressure } from '../facts/index.ts'
import type { ClickSources } from './clicks/clickSources.ts'
import type { Components } from './components/readComponents.ts'
import type { Template } from './readTemplates.ts'

/** One thing to mend. */
export interface Finding {
  /** Path from the deck's root. */
  file: string
  /** 1-based. */
  line: number
  rule: string
  /** What is wrong and what is allowed. */
  message: string
}

/** A line of a file. */
export type Place = Pick<Finding, 'file' | 'line'>

/** Everything a rule may look at. */
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
  clickSources: ClickSources
  /** What `layout:` may be, each with the names of its slots where these are known. */
  layouts: Map<string, string[] | undefined>
  /** What the deck's own components and layouts are made of. */
  templates: Template[]
  /** Whether a file of `public/` exists, by its path from the site's root (`/favicon.svg`). */
  publicFileExists: (path: string) => boolean
}

export type Rule = (context: CheckContext) => Finding[] | Promise<Finding[]>
