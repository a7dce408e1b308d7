import type { PolicyRow } from './policy.ts'
import { checkPolicies } from './checkPolicies.ts'

/** Checks a large table away from the page, which goes on answering meanwhile. */
globalThis.onmessage = ({ data }: MessageEvent<{ id: number, rows: PolicyRow[] }>) => {
  globalThis.postMessage({ id: data.id, result: checkPolicies(data.rows) })
}
