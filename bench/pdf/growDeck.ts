import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a grown deck has of its own; everything else is copied. */
const ownPaths = new Set(['slides.md', 'pages', 'node_modules', 'out', 'dist', 'tests', 'scripts'])

const sectionBlock = /---\nsrc: \.\/pages\/(.+)\n(?:.+\n)*?---\n/g

/**
 * Writes a deck that has every section several times, under slugs of their own, and returns its folder. It has to lie in
 * the project, where packages are found; Vite serves no files from beyond it, so links would not do.
 */
export async function growDeck(root: string, folder: string, times: number): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'pages'), { recursive: true })
  for (const name of await readdir(root)) {
    if (!ownPaths.has(name) && !name.startsWith('.') && !name.startsWith('dist-'))
      await cp(join(root, name), join(folder, name), { recursive: true })
  }
  const { text, pages } = growEntry(await readFile(join(root, 'slides.md'), 'utf8'), times)
  await writeFile(join(folder, 'slides.md'), text)
  for (const { from, to } of pages) {
    if (existsSync(join(root, 'pages', from)))
      await writeFile(join(folder, 'pages', to), await readFile(join(root, 'pages', from)))
  }
  return folder
}

/** Repeats each section of the entry; a page file is imported once by Slidev, so each repetition has a copy. */
export function growEntry(entry: string, times: number): { text: string, pages: { from: string, to: string }[] } {
  const pages: { from: string, to: string }[] = []
  const text = entry.replace(sectionBlock, (block, page: string) => Array.from({ length: times }, (_, index) => {
    const copy = index ? `copy-${index + 1}-${page}` : page
    pages.push({ from: page, to: copy })
    return index
      ? block.replace(`./pages/${page}`, `./pages/${copy}`).replace(/^slug: (.+)$/m, `slug: $1-${index + 1}`)
      : block
  }).join('\n'))
  return { text, pages }
}
