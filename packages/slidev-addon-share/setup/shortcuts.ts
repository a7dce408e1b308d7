import { fullscreen, isInputting, isOnFocus, magicKeys, shortcutsLocked } from '@slidev/client/state/index.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { useEventListener } from '@vueuse/core'
import { computed } from 'vue'

/** Letters that Slidev knows by what they type; with the Korean input method on, O types ㅐ. */
const LETTERS: Record<string, string> = { toggle_overview: 'KeyO', goto: 'KeyG', toggle_dark: 'KeyD' }

export default defineShortcutsSetup((_, base) => {
  useEventListener('keydown', ({ code, key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const isFree = !isInputting.value && !isOnFocus.value && !shortcutsLocked.value
    // Slidev itself takes the letter.
    if (code === 'KeyF' && !/^f$/i.test(key) && !repeat && !ctrlKey && !metaKey && !altKey && isFree)
      void fullscreen.toggle()
  })
  const { ctrl, meta, alt } = magicKeys
  return base.map((shortcut) => {
    const letter = LETTERS[shortcut.name ?? '']
    const { key } = shortcut
    if (!letter || typeof key === 'string')
      return shortcut
    return { ...shortcut, key: computed(() => key.value || Boolean(magicKeys[letter]?.value && !ctrl?.value && !meta?.value && !alt?.value)) }
  })
})
