import { ref } from 'vue'

/** Whether the shortcut help is open. */
export const showShortcutHelp = ref(false)
