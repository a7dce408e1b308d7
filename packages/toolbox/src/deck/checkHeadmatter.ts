import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseDocument } from 'yaml'
import { UserError } from '../cli/userError.ts'

/** Vite cuts a module's path at `?`, and what searches for files takes brackets for a pattern. */
const NOT_IN_PATHS = /[?[\]]/

/** @throws UserError that names the file, and the line where the headmatter is not valid YAML: Slidev would end with a parser's stack */
export async function checkHeadmatter(root: string, entry: string): Promise<void> {
  const wrong = NOT_IN_PATHS.exec(root)
  if (wrong)
    throw new UserError(`${root}: Slidev cannot read a project whose path has a ${wrong[0]} in it. Rename the folder, or move the project.`)
  const file = relative(root, entry)
  const text = await readFile(entry, 'utf-8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new UserError(`${file} not found in ${root}.`) : error
  })
  const [error] = headmatterIn(text)?.errors ?? []
  if (error) {
    const reason = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
    throw new UserError(`${file}:${(error.linePos?.[0].line ?? 1) + 1}: the headmatter is not valid YAML: ${reason}. Fix this line or the one before it.`)
  }
}

/** For what a command has to know before the deck is read; empty where there is none, or no valid YAML. */
export async function readHeadmatter(root: string): Promise<Record<string, unknown>> {
  const document = headmatterIn(await readFile(join(root, 'slides.md'), 'utf-8').catch(() => ''))
  return document && !document.errors.length ? document.toJS() ?? {} : {}
}

function headmatterIn(text: string) {
  const headmatter = text.startsWith('---') ? /^---[^\n]*\n([\s\S]*?)^---/m.exec(text)?.[1] : undefined
  return headmatter ? parseDocument(headmatter) : undefined
}
