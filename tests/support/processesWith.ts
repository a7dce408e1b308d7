import { existsSync, globSync, readFileSync } from 'node:fs'

/** Command lines of the processes whose environment has an entry. Linux tells; elsewhere nothing is looked at. */
export function processesWith(entry: string): string[] {
  if (!existsSync('/proc/self/environ'))
    return []
  return globSync('/proc/[0-9]*/environ').flatMap((file) => {
    try {
      return readFileSync(file, 'utf8').split('\0').includes(entry)
        ? [readFileSync(file.replace('environ', 'cmdline'), 'utf8').replaceAll('\0', ' ')]
        : []
    }
    catch {
      // Gone in the meantime, or another user's.
      return []
    }
  })
}
