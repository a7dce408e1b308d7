import { configs } from '../slidev/client.js'

/**
 * What the deck's records are kept under.
 *
 * Every deck on `localhost:3030` shares one storage, so each needs a name of its own: `rehearsal: { id: … }` in the
 * headmatter, or else the deck's title.
 */
export function deckNamespace(): string {
  const { id } = (configs.rehearsal ?? {}) as { id?: unknown }
  const name = typeof id === 'string' && id
    ? id
    : (configs.title ?? 'deck')
  return `slidev-rehearsal/${encodeURIComponent(name)}`
}
