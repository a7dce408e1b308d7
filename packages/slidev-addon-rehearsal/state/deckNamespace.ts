import { configs } from '../slidev.ts'

/**
 * What the deck's records are kept under: every deck on `localhost:3030` shares one storage. Its name is
 * `rehearsal: { id: … }` in the headmatter, or else the deck's title.
 */
export function deckNamespace(): string {
  return `slidev-rehearsal/${encodeURIComponent(deckName())}`
}

export function deckLabel(): { title: string, id: string } {
  return { title: configs.title ?? '', id: deckName() }
}

function deckName(): string {
  const { rehearsal: { id } = {} } = configs as { rehearsal?: { id?: unknown } }
  return typeof id === 'string' && id ? id : (configs.title ?? 'deck')
}
