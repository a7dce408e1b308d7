import type { RecordCollection } from '../state/recordStore.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import { record } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'

/** Hangul only, no digits and no letters, so that it can be read in one way only. */
export const CALIBRATION_TEXT = '안녕하세요. 오늘은 제가 맡아 온 일을 차분하게 말씀드리겠습니다. 저는 서비스가 멈추지 않게 돌보는 일을 합니다. 문제가 생기면 먼저 원인을 찾고, 그다음에 다시 생기지 않도록 고칩니다. 반복되는 일은 자동으로 바꾸어, 함께 일하는 사람들이 더 중요한 일에 시간을 쓰게 합니다. 끝까지 들어 주셔서 고맙습니다.'
export const CALIBRATION_SYLLABLES = CALIBRATION_TEXT.match(/\p{Script=Hangul}/gu)!.length

/** Outside, the text was not what was read, or the microphone heard something else. */
const PLAUSIBLE = { min: 0.7, max: 1.5 }

/** What each counted syllable of this speaker stands for; nothing where that cannot have been the text. */
export function factorOf(counted: number): number | undefined {
  const factor = CALIBRATION_SYLLABLES / counted
  return factor >= PLAUSIBLE.min && factor <= PLAUSIBLE.max ? factor : undefined
}

interface VoiceFactor { factor: number }

export const VOICE_FACTOR_ID = 'speaker'

export function voiceFactorCollection(storage: KeyValueStorage, namespace: string): RecordCollection<VoiceFactor> {
  return createCollection(storage, { namespace, name: 'voice', version: 1, read: record<VoiceFactor>({ factor: readFactor }) })
}

function readFactor(value: unknown, path: string): number {
  if (typeof value !== 'number' || !(value > 0) || !Number.isFinite(value))
    throw new TypeError(`${path}: 0보다 큰 숫자가 아닙니다`)
  return value
}
