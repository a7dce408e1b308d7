import { expect, it } from 'vitest'
import { ref } from 'vue'
import { createMemoryStorage } from '../state/storage.ts'
import { repairSlidevSettings } from './slidevSettings.ts'

const sound = { viewerSend: false, viewerReceive: true, presenterSend: true, presenterReceive: true }

it('puts junk back to the defaults', () => {
  const storage = createMemoryStorage()
  storage.setItem('slidev-presenter-main-slide-mode', 'junk')
  storage.setItem('slidev-presenter-notes-width', '{}')
  const settings = { presenterLayout: ref(Number.NaN), presenterNotesFontSize: ref('x' as unknown as number), syncDirections: ref(5 as any) }
  repairSlidevSettings(settings, storage)
  expect([settings.presenterLayout.value, settings.presenterNotesFontSize.value, storage.length]).toEqual([1, 1, 0])
  expect(settings.syncDirections.value).toEqual({ ...sound, viewerSend: true })
})

it('leaves a choice alone', () => {
  const storage = createMemoryStorage()
  storage.setItem('slidev-presenter-main-slide-mode', 'mirror')
  storage.setItem('slidev-presenter-notes-width', '420')
  const settings = { presenterLayout: ref(3), presenterNotesFontSize: ref(1.5), syncDirections: ref(sound) }
  repairSlidevSettings(settings, storage)
  expect([settings.presenterLayout.value, settings.presenterNotesFontSize.value, settings.syncDirections.value, storage.length]).toEqual([3, 1.5, sound, 2])
})
