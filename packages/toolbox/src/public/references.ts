import { existsSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

/** Where a path stands in code, templates, styles and Markdown; the path is the last group. */
const CODE = [
  /\b(?:from|import)\s*(?:\(\s*)?(['"])(?<path>(?:\.{1,2}|[@~])\/[^'"\n]+)\1/g,
  /\bnew URL\(\s*(['"])(?<path>\.{1,2}\/[^'"\n]+)\1/g,
  /\b(?:src|href|poster)=(["'])(?<path>(?:\.{1,2}|[@~])\/[^"'\n]+)\1/g,
  /@import\s*(?:url\()?(['"])(?<path>\.{1,2}\/[^'"\n]+)\1/g,
  /\burl\(\s*(['"]?)(?<path>\.{1,2}\/[^'")\n]+)\1/g,
]
const MARKDOWN = [
  ...CODE,
  /\]\((?<path>\.{1,2}\/[^)\s]+)/g,
  /^[ \t]*<<<[ \t]*(?<path>(?:\.{1,2}|[@~])\/[^\s{#]+)/gm,
]

const EXTENSIONS = ['', '.ts', '.js', '.mjs', '.vue', '.css', '.json', '/index.ts', '/index.js', '/index.css']

export function referencesOf(text: string, file: string, root: string): string[] {
  const patterns = file.endsWith('.md') ? MARKDOWN : CODE
  return [...new Set(patterns.flatMap(pattern => [...text.matchAll(pattern)].flatMap(({ groups }) => findFile(groups!.path!, file, root) ?? [])))]
}

/** A slide's Markdown with the paths that count from its file counting from the deck's folder. */
export function rebaseReferences(text: string, file: string, root: string): string {
  return MARKDOWN.reduce((rebased, pattern) => rebased.replace(pattern, (match, ...rest) => {
    const { path } = rest.at(-1) as { path: string }
    const target = path.startsWith('.') && findFile(path, file, root)
    const query = /[?#].*$/.exec(path)?.[0] ?? ''
    return target ? match.replace(path, () => `./${relative(root, resolve(dirname(file), path.replace(/[?#].*$/, ''))).split(sep).join(posix.sep)}${query}`) : match
  }), text)
}

function findFile(path: string, file: string, root: string): string | undefined {
  const plain = path.replace(/[?#].*$/, '')
  const target = /^[@~]\//.test(plain) ? join(root, plain.slice(2)) : resolve(dirname(file), plain)
  return EXTENSIONS.map(extension => target + extension).find(candidate => existsSync(candidate) && statSync(candidate).isFile())
}
