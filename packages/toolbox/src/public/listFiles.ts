import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, links followed, hidden ones left out; none where there is no such folder. */
export function listFiles(folder: string): string[] {
  return walk(folder, '', []).sort()
}

function walk(path: string, name: string, above: readonly string[]): string[] {
  // A dangling link does not exist.
  if (!existsSync(path))
    return []
  if (!statSync(path).isDirectory())
    return name ? [name] : []
  const real = realpathSync(path)
  // A link to a parent folder is a loop.
  if (above.includes(real))
    return []
  const names = readdirSync(real).filter(name => name !== 'node_modules' && (!name.startsWith('.') || name === '.nojekyll'))
  return names.flatMap(inner => walk(join(real, inner), name ? `${name}/${inner}` : inner, [...above, real]))
}
