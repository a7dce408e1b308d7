import type { Buffer } from 'node:buffer'
import type { DividedText } from './hiddenText.ts'
import { readFile } from 'node:fs/promises'
import { LICENSE_FILE, WORKER_FILE } from '../output/fileNames.ts'
import { unpackText } from './unpackText.ts'
import { readWords, runsOf, scanWords } from './words.ts'

interface Leak {
  file: string
  /** The word, or the run of words. */
  text: string
  place: string
}

interface FindLeaksOptions extends DividedText {
  files: ReadonlyMap<string, Buffer>
  /** The project's own sources in the build, which are public. */
  ownCode: string[]
  /** Paths of library code in the build, or that wrote part of it. Read only where a word is in doubt. */
  libraries: () => Promise<string[]>
}

const BINARY = /\.(?:woff2?|ttf|otf|png|jpe?g|gif|webp|avif|ico|mp[34]|webm|wasm|pdf|br|gz)$/i

/**
 * Searches a finished build for every word of private slides, notes, comments, key points and follow-ups, and of facts that do not ship.
 *
 * - A word is a stretch of letters and digits, `연봉보다` or `2주`. One that stands on a public slide as well, in the interface or in a
 *   shipped fact gives nothing away, nor does one that is part of a longer public word (`장애` in `장애율`).
 * - Words with letters beyond Latin count in every file. In a page one may come about where two public texts touch
 *   (`{{ fact }}마다`, `3만 건에서`): there a word made of public ones does not count. The scripts that drew it are searched without that exception.
 * - Latin words count from four letters on, as minifiers use shorter ones; not in style sheets, the service worker and licences, nor
 *   where a library in the build has the word. Numbers alone are everywhere in code: they are found with their unit, or in a run.
 * - Runs of five words within one string are compared besides, for sentences whose every word is public.
 * - Slugs of private sections and ids of facts that do not ship count wherever they stand.
 */
export async function findLeaks({ files, hidden, shown, figures, names, ownCode, libraries }: FindLeaksOptions): Promise<Leak[]> {
  const index = indexText(hidden, shown, figures, ownCode, names)
  const candidates = new Map<string, Leak & { isLatin: boolean }>()
  const suspect = (file: string, text: string, place: string, isLatin = false) =>
    candidates.set(`${file}\0${text}`, { file, text, place, isLatin })
  // Pages share most tags and styles: search each once.
  const seen = new Set<string>()
  const newIn = (text: string, end: '<' | '}') => text.split(end).filter(part => seen.size < seen.add(part + end).size).join(end)

  for (const [file, bytes] of files) {
    searchNames(file, file)
    searchFileName(file)
    if (BINARY.test(file))
      continue
    const { page, code, others } = splitPage(file, bytes.toString('utf-8'))
    searchText(file, unpackText(code), isOthers(file) ? 'others' : 'code')
    searchText(file, unpackText(newIn(page, '<')), 'page')
    searchText(file, unpackText(newIn(others, '}')), 'others')
  }

  const doubtful = [...candidates.values()].filter(({ isLatin }) => isLatin)
  const known = doubtful.length ? wordsOf(await readAll(await libraries()), doubtful.map(({ text }) => text)) : new Set<string>()
  return [...candidates.values()]
    .filter(({ text, isLatin }) => !(isLatin && known.has(text)))
    .map(({ file, text, place }) => ({ file, text, place }))

  /** File names: check every hidden word. */
  function searchFileName(file: string) {
    const { foreign, latin } = readWords(file.replace(/-[\w-]{8}\.(?=\w+$)/, '.'))
    for (const word of [...foreign, ...latin]) {
      if (index.words.has(word) && !index.isPublic(word))
        suspect(file, word, index.words.get(word)!)
    }
  }

  function searchNames(file: string, text: string) {
    for (const [name] of text.matchAll(index.names))
      suspect(file, name, 'a name that is not public', true)
  }

  function searchText(file: string, text: string, kind: 'code' | 'page' | 'others') {
    const { foreign, texts, latin } = scanWords(text, { latin: kind !== 'others' })
    for (const word of new Set(foreign)) {
      if (index.words.has(word) && !index.isPublic(word) && !(kind === 'page' && index.isComposed(word)))
        suspect(file, word, index.words.get(word)!)
    }
    for (const word of latin) {
      if (index.words.has(word) && !index.isPublic(word))
        suspect(file, word, index.words.get(word)!, true)
    }
    // A page is drawn by the scripts, which put public figures and words together.
    for (const run of kind === 'page' ? [] : texts.flatMap(runsOf)) {
      if (index.runs.has(run))
        suspect(file, run, index.runs.get(run)!)
    }
    if (kind !== 'others')
      searchNames(file, text)
  }
}

function isOthers(file: string): boolean {
  return file.endsWith('.css') || file === WORKER_FILE || file === LICENSE_FILE
}

function splitPage(file: string, text: string): Record<'page' | 'code' | 'others', string> {
  if (!file.endsWith('.html'))
    return { page: '', code: text, others: '' }
  const parts: Record<string, string[]> = { script: [], style: [], template: [] }
  const page = text.replace(/<(script|style|template)\b[^>]*>([\s\S]*?)<\/\1>/g, (_, tag: string, content: string) => {
    parts[tag]!.push(content)
    return ' '
  })
  return { page, code: parts.script!.join('\n'), others: [...parts.style!, ...parts.template!].join('\n') }
}

function indexText(hidden: DividedText['hidden'], shown: string[], figures: string[], ownCode: string[], names: Set<string>) {
  const publicText = [...shown, ...ownCode].join('\n').normalize('NFC')
  const publicWords = new Set<string>()
  const publicRuns = new Set<string>()
  for (const text of [...shown, ...ownCode]) {
    const { foreign, latin } = readWords(text)
    foreign.forEach(word => publicWords.add(word))
    latin.forEach(word => publicWords.add(word))
    runsOf(foreign).forEach(run => publicRuns.add(run))
  }
  const units = new Set(figures.flatMap(text => readWords(text).foreign))
  const words = new Map<string, string>()
  const runs = new Map<string, string>()
  for (const { text, place } of hidden) {
    const { foreign, latin } = readWords(text)
    for (const word of [...foreign, ...latin]) {
      if (!publicWords.has(word))
        words.set(word, place)
    }
    for (const run of runsOf(foreign)) {
      if (!publicRuns.has(run))
        runs.set(run, place)
    }
  }
  const inPublicWords = new Map<string, boolean>()
  return {
    words,
    runs,
    names: namePattern([...names]),
    isPublic(word: string): boolean {
      if (!inPublicWords.has(word))
        inPublicWords.set(word, publicText.includes(word))
      return inPublicWords.get(word)!
    },
    /** Whether a word consists of numbers and public words, the first longer than a particle or a public figure's unit. */
    isComposed(word: string): boolean {
      const reach = (start: number): boolean => {
        for (let end = word.length; end > start; end--) {
          const piece = word.slice(start, end)
          if ((/^\d+$/.test(piece) || (publicWords.has(piece) && (start > 0 || piece.length > 1 || units.has(piece)))) && (end === word.length || reach(end)))
            return true
        }
        return false
      }
      return reach(0)
    },
  }
}

/** Ids of one word (`years`) are common in code: they count only as values of `id`. */
function namePattern(names: string[]): RegExp {
  const patterns = [
    { found: names.filter(name => name.includes('-')), before: '(?<![\\w-])', after: '(?![\\w-])' },
    { found: names.filter(name => !name.includes('-')), before: '(?<=\\bid"?:["\'`])', after: '(?=["\'`])' },
  ].filter(({ found }) => found.length).map(({ found, before, after }) => `${before}(?:${found.join('|')})${after}`)
  return new RegExp(patterns.join('|') || '(?!)', 'g')
}

function readAll(files: string[]): Promise<string[]> {
  return Promise.all(files.map(file => readFile(file, 'utf-8').catch(() => '')))
}

function wordsOf(texts: string[], words: string[]): Set<string> {
  return new Set(words.filter(word => texts.some(text => text.includes(word) && new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`).test(text))))
}
