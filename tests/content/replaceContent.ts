import { cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { edit } from '../share/support/copyDeck.ts'
import { root } from '../support/root.ts'
import { OTHER_INTERVIEW } from './otherInterview.ts'

const NOT_COPIED = /^(?:\.git|\.cache|node_modules|out|dist(?:-.*)?)$/

/** A copy of the whole project, with the installed packages and its own workspaces. The caller removes it. */
export async function copyProject(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'deck-project-'))
  const names = (await readdir(root)).filter(name => !NOT_COPIED.test(name))
  await Promise.all(names.map(name => cp(join(root, name), join(copy, name), { recursive: true })))
  await linkPackages(copy, 'node_modules')
  return copy
}

/** Packages of the registry are the installed ones; what npm linked to a workspace is linked to that of the copy. */
async function linkPackages(copy: string, folder: string): Promise<void> {
  await mkdir(join(copy, folder))
  const names = (await readdir(join(root, folder))).filter(name => name !== '.slidev' && name !== '.cache')
  await Promise.all(names.map(async (name) => {
    const path = join(folder, name)
    if (name.startsWith('@'))
      return linkPackages(copy, path)
    const isWorkspace = (await lstat(join(root, path))).isSymbolicLink()
    await symlink(isWorkspace ? join(copy, relative(root, await realpath(join(root, path)))) : join(root, path), join(copy, path))
  }))
}

/** What docs/writing.md says under "For an interview of your own" that is to be deleted, as it says it. */
async function namedInDocs(copy: string): Promise<string[]> {
  const [, part = ''] = (await readFile(join(copy, 'docs/writing.md'), 'utf-8')).split('## For an interview of your own\n')
  const [, deleted = ''] = /^- \*\*Delete\*\* ([\s\S]*?)\.$/m.exec(part) ?? []
  return [...deleted.matchAll(/`([\w./-]+)`/g)].map(match => match[1]!)
}

/** Does to a copy of the project what docs/writing.md says under "For an interview of your own". */
export async function replaceContent(copy: string): Promise<void> {
  for (const path of ['slides.md', 'pages', 'facts/ledger', ...await namedInDocs(copy)])
    await rm(join(copy, path), { recursive: true })
  await edit(copy, 'facts/ledger.ts', text => text
    .replace(/^(import .* from '\.\/ledger\/[\w-]+\.ts'\n)+/m, 'import { library } from \'./ledger/library.ts\'\n')
    .replace(/^const all = \[[^\]]*\]/m, 'const all = [...library]'))
  for (const [path, text] of Object.entries(OTHER_INTERVIEW)) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), text)
  }
}
