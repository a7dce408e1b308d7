/** Counts what of a slide's notes is said aloud, in syllables. */
export type SyllableCounter = (note: string) => number

/**
 * Key under which a deck may `provide` (in its `setup/root.ts`) a counter of its own, which knows how its words are read.
 */
export const SYLLABLE_COUNTER_KEY = 'rehearsal:syllables'

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
