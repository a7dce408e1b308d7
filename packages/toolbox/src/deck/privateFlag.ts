import { distance } from 'fastest-levenshtein'

/** Anything but `false` counts as private. */
export function isHeldBack(value: unknown): boolean {
  return value !== undefined && value !== false
}

/** Lookalikes of the letters of "private": Cyrillic, Greek, small capitals, digits. */
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
