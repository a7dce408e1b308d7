import { defineAppSetup } from '@slidev/types'
import { fetchBeforePrinting, loadExhibits } from '../components/exhibit/lazyExhibit.ts'

export default defineAppSetup(async () => {
  fetchBeforePrinting(window)
  // A shared page shows its slide before the application does; the exhibit on it must not go away in between.
  if (document.querySelector('#app')?.firstElementChild)
    await loadExhibits()
})
