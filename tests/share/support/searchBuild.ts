import { Buffer } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** Every file of a build by its path, compressed ones as what they hold. */
export async function readBuild(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async (file) => {
    const bytes = await readFile(file)
    const content = file.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : file.endsWith('.gz')
        ? gunzipSync(bytes)
        : bytes
    return [file.slice(dir.length + 1), content.toString('utf-8')] as const
  })))
}

/** Files in which a word stands, as it is or with its characters escaped as JavaScript and HTML may. */
export function filesWith(build: Map<string, string>, word: string): string[] {
  const forms = [
    word,
    [...word].map(character => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`).join(''),
    encodeURIComponent(word),
    Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -2),
  ]
  return [...build].filter(([name, text]) => forms.some(form => text.includes(form) || name.includes(form))).map(([name]) => name)
}
