/** The figures of the answers: one home for every number. Plain TypeScript, for Node and the browser alike. */
export * from './arithmetic.ts'
export * from './format.ts'
export * from './incident.ts'
export * from './ledger.ts'
export * from './nearest.ts'
export * from './pressure.ts'
export * from './proof.ts'
export * from './types.ts'
