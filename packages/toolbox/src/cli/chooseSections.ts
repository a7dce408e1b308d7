import { UserError } from './userError.ts'

/** The slugs of the sections that `--section` names, by slug or by number. `held` are those that only `--private` brings. */
export function chooseSections(given: readonly string[], sections: readonly { slug: string, no: number }[], held: readonly string[] = []): Set<string> | undefined {
  const names = given.flatMap(list => list.split(',')).map(name => name.trim()).filter(Boolean)
  const slugs = names.flatMap((name) => {
    const found = sections.filter(({ slug, no }) => slug === name || String(no) === name)
    if (held.includes(name) && !found.length)
      throw new UserError(`--section ${name}: this section is private. Add --private to export it.`)
    if (!found.length)
      throw new UserError(`--section ${name}: there is no such section. Allowed: ${[...new Set(sections.map(({ slug }) => slug))].join(', ')}.`)
    return found.map(({ slug }) => slug)
  })
  return names.length ? new Set(slugs) : undefined
}
