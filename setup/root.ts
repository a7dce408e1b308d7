import { defineRootSetup } from '@slidev/types'
import { provide } from 'vue'

// Only where there is a presenter: nobody else hears the notes.
// eslint-disable-next-line antfu/no-top-level-await -- the readings have to be there when the root is set up
const readings = __SLIDEV_FEATURE_PRESENTER__ ? (await import('../facts/readings.ts')).readings : undefined

// The rehearsal addon counts syllables as `npm run check` does. The key is written out: a build holds nothing of the addon.
export default defineRootSetup(() => {
  if (readings)
    provide('rehearsal:readings', readings)
})
