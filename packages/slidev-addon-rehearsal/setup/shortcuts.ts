import { defineShortcutsSetup } from '@slidev/types'
import { computed } from 'vue'
import { showShortcutHelp } from '../bar/shortcuts.ts'
import { useRehearsal } from '../run/useRehearsal.ts'
import { useRunRecording } from '../run/useRunRecording.ts'
import { useScriptView } from '../script/useScriptView.ts'
import { magicKeys, useNav } from '../slidev.ts'

// By the key's place (`KeyR`): with the Korean input method on, R types ㄱ. A key without a place is known by its letter.
export default defineShortcutsSetup((_, base) => {
  const { status, start, end, toggleAsking, togglePaused, nextQuestion } = useRehearsal()
  const { toggleLarge, deepen } = useScriptView()
  const { isPresenter } = useNav()
  const { toggle } = useRunRecording()
  return [
    ...base,
    { name: 'rehearsal_start', key: chord('KeyR'), fn: start },
    { name: 'rehearsal_end', key: chord('KeyR', { shift: true }), fn: end },
    { name: 'rehearsal_question', key: chord('KeyQ'), fn: toggleAsking },
    { name: 'rehearsal_pause', key: chord('KeyP'), fn: togglePaused },
    { name: 'rehearsal_next_question', key: chord('KeyN'), fn: nextQuestion },
    { name: 'rehearsal_record', key: chord('KeyE'), fn: () => isPresenter.value && status.value !== 'theirs' && toggle() },
    { name: 'rehearsal_script', key: chord('KeyL'), fn: () => isPresenter.value && toggleLarge() },
    { name: 'rehearsal_depth', key: chord('KeyK'), fn: () => isPresenter.value && deepen() },
    { name: 'rehearsal_help', key: computed(() => Boolean(magicKeys['?']?.value)), fn: () => showShortcutHelp.value = true },
  ]
})

/** Without other modifiers: Ctrl-R reloads. */
function chord(code: string, { shift = false } = {}) {
  const { [code]: place, [code.slice(3).toLowerCase()]: letter, shift: shiftKey, ctrl, meta, alt } = magicKeys
  return computed(() => Boolean(place?.value || letter?.value) && Boolean(shiftKey?.value) === shift && !ctrl?.value && !meta?.value && !alt?.value)
}
