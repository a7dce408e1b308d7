import type { Ref } from 'vue'

export interface SlidevSettings {
  presenterLayout: Ref<number>
  presenterNotesFontSize: Ref<number>
  syncDirections: Ref<Record<string, boolean>>
}

const KEYS: Record<string, (text: string) => boolean> = {
  'slidev-presenter-main-slide-mode': text => text === 'slides' || text === 'mirror',
  'slidev-presenter-notes-width': text => Number(text) > 0,
  'slidev-presenter-notes-row-size': text => Number(text) > 0,
}

const SYNC_DIRECTIONS = ['viewerSend', 'viewerReceive', 'presenterSend', 'presenterReceive']

/** Slidev reads these from the browser's storage without looking at them; invalid ones, which break its presenter's view, fall back to its defaults. */
export function repairSlidevSettings({ presenterLayout, presenterNotesFontSize, syncDirections }: SlidevSettings, storage: Pick<Storage, 'getItem' | 'removeItem'>): void {
  if (![1, 2, 3].includes(presenterLayout.value))
    presenterLayout.value = 1
  const size = presenterNotesFontSize.value
  if (!(typeof size === 'number' && size >= 0.5 && size <= 2))
    presenterNotesFontSize.value = 1
  const directions = syncDirections.value as Record<string, unknown> | null
  if (SYNC_DIRECTIONS.some(key => typeof directions?.[key] !== 'boolean'))
    syncDirections.value = Object.fromEntries(SYNC_DIRECTIONS.map(key => [key, directions?.[key] !== false]))
  for (const [key, isValid] of Object.entries(KEYS)) {
    const text = storage.getItem(key)
    if (text !== null && !isValid(text))
      storage.removeItem(key)
  }
}
