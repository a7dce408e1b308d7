import type { ComputedRef, Ref } from 'vue'
import type { CheckResult } from './checkPolicies.ts'
import type { ExampleName } from './examples.ts'
import type { Field, PolicyRow } from './policy.ts'
import { useDebounceFn } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { getFact } from '../../facts/ledger.ts'
import { useExhibitState } from '../exhibit/useExhibitState.ts'
import { checkPolicies } from './checkPolicies.ts'
import { exampleRows } from './examples.ts'
import { EMPTY_ROW } from './policy.ts'
import { fromCells, readPolicyState, toState } from './policyState.ts'
import { createCheckRunner } from './runCheck.ts'

/** The other windows hear of a table when nothing was typed for so long, in milliseconds. */
const SEND_AFTER_MS = 200

export interface Policies {
  rows: ComputedRef<PolicyRow[]>
  result: Ref<CheckResult>
  /** The table that `result` is about: a large one is checked some time after it was changed. */
  checkedRows: Ref<PolicyRow[]>
  isChecking: Ref<boolean>
  /** Name of the example that the table is, as long as nobody has changed it. */
  example: ComputedRef<ExampleName | undefined>
  isUntouched: ComputedRef<boolean>
  edit: (row: number, field: Field, text: string) => void
  addRow: () => void
  removeRow: (row: number) => void
  replace: (rows: PolicyRow[]) => void
  choose: (example: ExampleName) => void
  reset: () => void
}

function createWorker(): Worker {
  // The deck in one file has no other to load, and its policy forbids it to try.
  if (__SLIDEV_HASH_ROUTE__)
    throw new Error('one file')
  return new Worker(new URL('./policy.worker.ts', import.meta.url), { type: 'module' })
}

const runnerOptions = {
  createWorker,
  now: () => performance.now(),
  pause: () => new Promise<void>(resolve => setTimeout(resolve)),
}

/**
 * The table of the conflict check and what was found in it.
 *
 * @param beginsWith the example that stands there at first
 */
export function usePolicies(beginsWith: () => ExampleName): Policies {
  const { state, receivedAt, set, reset } = useExhibitState('policy', readPolicyState)
  const batch = getFact('policy-batch').value
  /** The table as it was last changed here, until another window changes it. */
  const typed = shallowRef<PolicyRow[]>()
  let isUnsent = false
  function forget(): void {
    typed.value = undefined
    isUnsent = false
  }
  watch(state, () => {
    if (receivedAt.value !== undefined)
      forget()
  }, { flush: 'sync' })

  const example = computed(() => {
    if (typed.value || (state.value && 'cells' in state.value))
      return undefined
    return state.value && 'example' in state.value ? state.value.example : beginsWith()
  })
  const rows = computed(() => typed.value ?? (state.value && 'cells' in state.value ? fromCells(state.value.cells) : exampleRows(example.value!, batch)))

  const sendSoon = useDebounceFn(send, SEND_AFTER_MS)
  function send(): void {
    if (isUnsent)
      set(toState(typed.value!))
    isUnsent = false
  }
  function change(next: PolicyRow[]): void {
    typed.value = next
    isUnsent = true
    void sendSoon()
  }
  // The slide may be left before it was sent.
  onScopeDispose(send)

  const runner = createCheckRunner(runnerOptions)
  onScopeDispose(runner.dispose)
  const checkedRows = shallowRef(rows.value)
  const result = shallowRef<CheckResult>(runner.isSmall(rows.value) ? checkPolicies(rows.value) : { findings: [], problems: [], checked: 0, counts: { shadowing: 0, redundancy: 0, generalization: 0, correlation: 0 } })
  const isChecking = ref(false)
  async function check(table: PolicyRow[]): Promise<void> {
    isChecking.value = true
    const found = await runner.run(table)
    if (!found)
      return
    isChecking.value = false
    checkedRows.value = table
    result.value = found
  }
  watch(rows, check)
  if (!runner.isSmall(rows.value))
    void check(rows.value)

  return {
    rows,
    result,
    checkedRows,
    isChecking,
    example,
    isUntouched: computed(() => !typed.value && state.value === undefined),
    edit: (row, field, text) => change(rows.value.with(row, { ...rows.value[row]!, [field]: text })),
    addRow: () => change([...rows.value, { ...EMPTY_ROW }]),
    removeRow: row => change(rows.value.toSpliced(row, 1)),
    replace: change,
    choose(name) {
      forget()
      set({ example: name })
    },
    reset() {
      forget()
      reset()
    },
  }
}
