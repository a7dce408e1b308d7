import type { RehearsalSection } from '../sections.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { DrillSession } from './drillStore.ts'
import { SESSION_ID } from './drillStore.ts'

/** Keeps a session through a reload. */
export interface SessionKeeper {
  /** What is left of today's session: yesterday's is over, and a question may have left the deck. */
  stored: () => DrillSession | undefined
  /** Keeps it with what is left to be asked; without anything left it is over. */
  keep: (session: Pick<DrillSession, 'queue' | 'total' | 'results'>) => void
  /** What of a queue the deck still has. */
  known: (queue: readonly string[]) => string[]
}

export function createSessionKeeper(sessions: RecordCollection<DrillSession>, sections: () => readonly RehearsalSection[], today: () => CalendarDay): SessionKeeper {
  const known = (queue: readonly string[]) => queue.filter(slug => sections().some(section => section.slug === slug))
  return {
    known,
    stored() {
      const session = sessions.get(SESSION_ID)
      const queue = known(session?.queue ?? [])
      return session?.day === today() && queue.length ? { ...session, queue } : undefined
    },
    keep({ queue, total, results }) {
      if (queue.length)
        sessions.put(SESSION_ID, { day: today(), queue: [...queue], total, results: results.map(result => ({ ...result })) })
      else
        sessions.remove(SESSION_ID)
    },
  }
}
