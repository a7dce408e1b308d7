import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every Hangul syllable that the built application could ever show: those in its scripts. */
export async function readInterfaceText(dir: string): Promise<string> {
  return [...await readScriptCharacters(dir)].filter(character => /\p{Script=Hangul}/u.test(character)).sort().join('')
}

/** Every character beyond ASCII in the scripts of a built application, slides included. */
export async function readScriptCharacters(dir: string): Promise<Set<string>> {
  const scripts = (await readdir(join(dir, 'assets'), { recursive: true })).filter(file => file.endsWith('.js'))
  const texts = await Promise.all(scripts.map(file => readFile(join(dir, 'assets', file), 'utf-8')))
  return new Set(texts.map(text => text.replace(/[\0-\x7F]+/g, '')).join(''))
}
