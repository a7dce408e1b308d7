import type { Fact } from './types.ts'
import { automation } from './ledger/automation.ts'
import { reliability } from './ledger/reliability.ts'
import { scale } from './ledger/scale.ts'
import { targets } from './ledger/targets.ts'

const all = [...reliability, ...automation, ...scale, ...targets]

export const ledger: readonly Fact[] = all

/** The day on which the answers were written; windows that reach past it cannot have been observed. */
export const ANSWERS_DATE = '2025-09-30'
