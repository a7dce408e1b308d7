import { defineRootSetup } from '@slidev/types'
import { useRehearsal } from '../run/useRehearsal.ts'
import { configs } from '../slidev.ts'
import { useSections } from '../useSections.ts'

// Here and not in the bar: a run goes on while its window shows another page.
export default defineRootSetup(() => {
  const planned = useSections().sections.value.reduce((sum, section) => sum + section.budget, 0)
  if (planned)
    configs.duration = `${planned}s`
  useRehearsal()
})
