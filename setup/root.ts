import { defineRootSetup } from '@slidev/types'
import { provide } from 'vue'

// Only where there is a presenter: in what is shared, what reads Korean numerals would come along unused.
// eslint-disable-next-line antfu/no-top-level-await -- the measure has to be there when the root is set up
const script = __SLIDEV_FEATURE_PRESENTER__ ? await Promise.all([import('@interview-deck/toolbox/deck/script'), import('../facts/readings.ts')]) : undefined

// The rehearsal addon measures scripts as `npm run check` does. Its key is written out: a build holds nothing of the addon.
export default defineRootSetup(() => {
  if (script) {
    const [{ speak }, { readings }] = script
    provide('rehearsal:script', {
      count: (note: string) => speak(note, readings).syllables,
      command: (rate: number) => `npm run check -- --rate ${rate}`,
    })
  }
})
