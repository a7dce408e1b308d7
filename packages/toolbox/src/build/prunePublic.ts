import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Files of `public/` that a host or a search engine asks for by name; no slide names them. */
const HOST_FILES = new Set(['.nojekyll', 'CNAME', 'favicon.ico', 'robots.txt'])

/** Files that may name others. */
const TEXT = /\.(?:css|html|js|json|svg|webmanifest)$/

/**
 * Takes out of a built folder the files of `public/` that nothing in it names: Vite copies all of them, the pictures of
 * private slides too. A file counts as named where its path from the site's root stands in the code, the style sheets, a
 * page, or in a file of `public/` that is named itself.
 *
 * @param root folder that holds `public/`
 * @param dir the built folder
 * @returns the paths of what was left out, from `public/`
 */
export async function prunePublic(root: string, dir: string): Promise<string[]> {
  const folder = join(root, 'public')
  if (!existsSync(folder))
    return []
  const waiting = new Set(await listFiles(folder))
  const built = (await listFiles(dir)).filter(file => TEXT.test(file) && !waiting.has(file))
  const named: string[] = [...waiting].filter(file => HOST_FILES.has(file))
  named.forEach(file => waiting.delete(file))
  // Grows while it is walked through.
  for (const file of [...built, ...named]) {
    const texts = [await readFile(join(dir, file), 'utf-8')]
    while (texts.length) {
      const text = texts.pop()!
      for (const path of waiting) {
        if (!isNamed(path, text))
          continue
        waiting.delete(path)
        if (TEXT.test(path))
          texts.push(await readFile(join(dir, path), 'utf-8'))
      }
    }
    if (waiting.size === 0)
      return []
  }
  await Promise.all([...waiting].map(file => rm(join(dir, file), { force: true })))
  await removeEmptyFolders(dir, [...waiting])
  return [...waiting].sort()
}

/** Whether a text has the path, as it is or as an address spells it, and not as the end of a longer name. */
function isNamed(path: string, text: string): boolean {
  return [path, encodeURI(path), path.normalize('NFC')].some((form) => {
    for (let index = text.indexOf(form); index >= 0; index = text.indexOf(form, index + 1)) {
      if (!/[\w%-]/.test(text[index - 1] ?? ''))
        return true
    }
    return false
  })
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

async function removeEmptyFolders(dir: string, files: string[]): Promise<void> {
  const folders = new Set(files.flatMap(file => file.split('/').slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join('/'))))
  // The inner ones first.
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    if ((await readdir(join(dir, folder)).catch(() => ['']))?.length === 0)
      await rm(join(dir, folder), { recursive: true })
  }
}
