import type { Fact } from './types.ts'
import { library } from './ledger/library.ts'

const all = [...library]

export const ledger: readonly Fact[] = all

/** The day on which the answers were written; windows that reach past it cannot have been observed. */
export const ANSWERS_DATE = '2026-11-01'
