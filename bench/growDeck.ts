import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Written below, or not needed. */
const NOT_COPIED = /^(?:slides\.md|pages|node_modules|packages|bench|tests|scripts|out|dist.*|\..*)$/

const SECTION = /---\n(?:.+\n)*?src: \.\/pages\/.+\n(?:.+\n)*?---\n/g

/**
 * Writes a deck that has every section several times, and returns its folder. It has to lie in the project, where packages are
 * found; Vite serves no files from beyond it, so links would not do.
 */
export async function growDeck(root: string, folder: string, times: number): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'pages'), { recursive: true })
  for (const name of await readdir(root)) {
    if (!NOT_COPIED.test(name))
      await cp(join(root, name), join(folder, name), { recursive: true })
  }
  // The deck's own rules refuse repetition.
  const config = join(folder, 'deck.config.ts')
  await writeFile(config, (await readFile(config, 'utf8')).replace(/^\s*check: .*\n/m, ''))
  await writeFile(join(folder, 'slides.md'), growEntry(await readFile(join(root, 'slides.md'), 'utf8'), times))
  for (const name of await readdir(join(root, 'pages'))) {
    for (let copy = 1; copy <= times; copy++)
      await cp(join(root, 'pages', name), join(folder, 'pages', name.replace(/(?=\.md$)/, suffix(copy))))
  }
  return folder
}

/** Repeats each section of the entry, with a slug and a page file of its own. */
export function growEntry(entry: string, times: number): string {
  return entry.replace(SECTION, block => Array.from({ length: times }, (_, index) => block
    .replace(/^src: .+(?=\.md$)/m, `$&${suffix(index + 1)}`)
    .replace(/^slug: .+$/m, `$&${suffix(index + 1)}`)).join('\n'))
}

function suffix(copy: number): string {
  return copy > 1 ? `-${copy}` : ''
}
