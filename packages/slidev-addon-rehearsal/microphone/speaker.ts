import type { KeyValueStorage, RecordCollection } from '../state/recordStore.ts'
import { createCollection } from '../state/recordStore.ts'

/** What is known of the speaker's voice. */
interface Speaker {
  /** What each heard syllable counts (`calibration.ts`). */
  factor: number
}

/** Id of the one record in the collection. */
const SPEAKER_ID = 'speaker'

export interface SpeakerStore {
  records: RecordCollection<Speaker>
  /** Undefined before a calibration. */
  read: () => Speaker | undefined
  keep: (speaker: Speaker) => void
  forget: () => void
}

export function createSpeakerStore(storage: KeyValueStorage, namespace: string): SpeakerStore {
  const records = createCollection<Speaker>(storage, { namespace, name: 'voice', version: 1, read: readSpeaker })
  return {
    records,
    read: () => records.get(SPEAKER_ID),
    keep: speaker => void records.put(SPEAKER_ID, speaker),
    forget: () => records.remove(SPEAKER_ID),
  }
}

function readSpeaker(data: unknown): Speaker {
  const { factor } = (data ?? {}) as Partial<Speaker>
  if (typeof factor !== 'number' || !(factor > 0) || !Number.isFinite(factor))
    throw new Error('factor: 0보다 큰 숫자가 아닙니다')
  return { factor }
}
