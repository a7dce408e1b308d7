import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './listFiles.ts'

/** Files of `public/` that hosts and search engines request by name. */
const HOST_FILES = new Set(['.nojekyll', 'CNAME', 'favicon.ico', 'robots.txt'])

const TEXT = /\.(?:css|html|js|json|svg|webmanifest)$/

/** The files of `public/`, by their path from there, that a source names, or a file that is named itself. */
export async function namedPublicFiles(root: string, sources: readonly string[]): Promise<string[]> {
  const folder = join(root, 'public')
  const waiting = new Set(listFiles(folder))
  const named = [...waiting].filter(file => HOST_FILES.has(file))
  const texts = [...sources]
  const take = async (file: string) => {
    waiting.delete(file)
    if (TEXT.test(file))
      texts.push(await readFile(join(folder, file), 'utf-8'))
  }
  for (const file of named)
    await take(file)
  while (texts.length && waiting.size) {
    const text = texts.pop()!
    for (const file of [...waiting].filter(file => isNamed(file, text))) {
      named.push(file)
      await take(file)
    }
  }
  return named.sort()
}

/** Whether a text has the whole path, as it is or as an address spells it: `/pics/a.png`, `pics/a.png`, `${base}pics/a.png`. */
function isNamed(path: string, text: string): boolean {
  return [...new Set([path, encodeURI(path), path.normalize('NFC'), path.normalize('NFD')])].some((form) => {
    for (let index = text.indexOf(form); index >= 0; index = text.indexOf(form, index + 1)) {
      const before = text[index - 1] === '/' ? text[index - 2] : text[index - 1]
      if ((before === undefined || /[\s"'`(=}:,]/.test(before)) && !/[\w.-]/.test(text[index + form.length] ?? ''))
        return true
    }
    return false
  })
}
