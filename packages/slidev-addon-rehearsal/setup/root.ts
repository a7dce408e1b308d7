import { defineRootSetup } from '@slidev/types'
import { repairSlidevSettings } from '../run/slidevSettings.ts'
import { useRehearsal } from '../run/useRehearsal.ts'
import { configs, presenterLayout, presenterNotesFontSize, syncDirections } from '../slidev.ts'
import { openBrowserStorage } from '../state/storage.ts'
import { useSections } from '../useSections.ts'

// Here and not in the bar: a run goes on while its window shows another page.
export default defineRootSetup(() => {
  repairSlidevSettings({ presenterLayout, presenterNotesFontSize, syncDirections }, openBrowserStorage().storage)
  // Slidev's bar shows the share of the talk that is over: of the talk that is planned, slide by slide.
  const planned = useSections().sections.value.reduce((sum, section) => sum + section.budget, 0)
  if (planned)
    configs.duration = `${planned}s`
  useRehearsal()
})
