import { configs } from '../slidev.ts'

/**
 * What the deck's records are kept under.
 *
 * Every deck on `localhost:3030` shares one storage, so each needs a name of its own: `rehearsal: { id: … }` in the
 * headmatter, or else the deck's title.
 */
export function deckNamespace(): string {
  const { rehearsal: { id } = {} } = configs as { rehearsal?: { id?: unknown } }
  const name = typeof id === 'string' && id
    ? id
    : (configs.title ?? 'deck')
  return `slidev-rehearsal/${encodeURIComponent(name)}`
}
