import type { Card, DueOptions, Grade } from '../progress/boxes.ts'
import type { DrillSettings } from '../progress/progressStore.ts'
import { dueDay } from '../progress/boxes.ts'
import { shuffle } from '../shared/shuffle.ts'

/** After 다시, this many other questions come first, if there are as many. */
const AGAIN_AFTER = 3

export interface QueueOptions extends DueOptions, Pick<DrillSettings, 'scope'> {
  random: () => number
}

/** What a drill asks, by slug, due longest first. Equals are shuffled: no interviewer keeps to the deck's order. */
export function buildQueue(slugs: readonly string[], cardOf: (slug: string) => Card | undefined, options: QueueOptions): string[] {
  const { today, scope, random } = options
  const entries = slugs
    .map(slug => ({ slug, due: dueDay(cardOf(slug), options), isNew: !cardOf(slug) }))
    .filter(({ due }) => scope === 'all' || due <= today)
  return shuffle(entries, random)
    .sort((a, b) => a.due.localeCompare(b.due) || Number(a.isNew) - Number(b.isNew))
    .map(({ slug }) => slug)
}

export function advanceQueue<T>([asked, ...rest]: readonly T[], grade: Grade): T[] {
  return asked !== undefined && grade === 'again' ? rest.toSpliced(AGAIN_AFTER, 0, asked) : rest
}
