import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, links followed, hidden ones left out; none where there is no such folder. */
export function listFiles(folder: string): string[] {
  return walk(folder, '', new Set()).sort()
}

function walk(folder: string, prefix: string, above: ReadonlySet<string>): string[] {
  const real = realOrNothing(folder)
  // A link to a parent folder is a loop.
  if (!real || above.has(real) || !statSync(real).isDirectory())
    return []
  return readdirSync(real, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules' && (!name.startsWith('.') || name === '.nojekyll')).flatMap((entry) => {
    const path = join(real, entry.name)
    const target = entry.isSymbolicLink() ? realOrNothing(path) : path
    if (!target)
      return []
    return (entry.isSymbolicLink() ? statSync(target).isDirectory() : entry.isDirectory())
      ? walk(path, `${prefix}${entry.name}/`, new Set([...above, real]))
      : [`${prefix}${entry.name}`]
  })
}

function realOrNothing(path: string): string | undefined {
  try {
    return realpathSync(path)
  }
  catch {
    return undefined
  }
}
