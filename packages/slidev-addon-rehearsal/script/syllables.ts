/** Counts what of a slide's notes is said aloud, in syllables. */
export type SyllableCounter = (note: string) => number

/** What a deck may know about its scripts better than the addon does. */
export interface ScriptMeasure {
  count: SyllableCounter
  /** Command that prints the script's lengths at a rate, in syllables a minute. */
  command?: (rate: number) => string
}

/** Key under which a deck may `provide` its measure, in its own `setup/root.ts`. */
export const SCRIPT_MEASURE_KEY = 'rehearsal:script'

/** Between a word that is said (Kubernetes: ten letters, five syllables) and one that is spelled (MTTR: four letters, six). */
const LETTERS_A_SYLLABLE = 2

/**
 * A counter for decks that bring none: each Hangul syllable is one, each digit one, a Latin word half its letters.
 * Comments, tags and `[click]` marks are not said.
 */
export const countSyllables: SyllableCounter = (note) => {
  const spoken = note
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\[click(?::\d+)?\]/g, ' ')
    .replace(/<[^>]*>/g, ' ')
  const hangul = spoken.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const digits = spoken.match(/\d/g)?.length ?? 0
  const latin = spoken.match(/[a-z]+/gi)?.reduce((sum, word) => sum + Math.ceil(word.length / LETTERS_A_SYLLABLE), 0) ?? 0
  return hangul + digits + latin
}
