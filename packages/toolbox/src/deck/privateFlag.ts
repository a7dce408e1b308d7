import { distance } from 'fastest-levenshtein'

/** Everything but a plain `false` keeps a slide back: until a value that is no boolean has been mended, nothing may leave. */
export function isHeldBack(value: unknown): boolean {
  return value !== undefined && value !== false
}

/** Cyrillic and Greek letters, small capitals and digits that pass for the letters of "private", by that letter. */
const LOOK_ALIKES: Record<string, string> = {
  p: 'рρпᴘ',
  r: 'гʀ',
  i: 'іїӏιı1иɪ',
  v: 'ѵνυвᴠ',
  a: 'аαᴀ',
  t: 'тτᴛ',
  e: 'еєεᴇ',
}

const SYNONYMS = ['비공개', 'secret', 'hidden', 'confidential', 'internal', 'draft', 'unlisted', 'public', 'published']

/** Whether another key was meant as `private`: other case, a letter or two off, letters of another script, invisible marks. */
export function looksPrivate(key: string): boolean {
  if (key === 'private')
    return false
  const plain = [...key.normalize('NFKD').toLowerCase()]
    .map(character => Object.keys(LOOK_ALIKES).find(letter => LOOK_ALIKES[letter]!.includes(character)) ?? character)
    .filter(character => /[\p{L}\p{N}]/u.test(character))
    .join('')
  return distance(plain, 'private') <= 2 || plain.includes('privat') || SYNONYMS.includes(key.toLowerCase().normalize('NFC'))
}

export function spellOut(key: string): string {
  return JSON.stringify(key.replace(/[^\x20-\x7E\p{Script=Hangul}]/gu, character => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`))
}
