import { readsPrivate } from '@interview-deck/toolbox/deck/preparsers'
import { createDeckPreparser } from '@interview-deck/toolbox/deck/sectionPreparser'
import { definePreparserSetup } from '@slidev/types'

// The presenter rehearses everything; what leaves the machine holds private sections only when asked for by name.
export default definePreparserSetup(({ filepath, mode }) => [
  createDeckPreparser(filepath, readsPrivate(mode)),
  // Slidev's exporter would put the speaker notes into a pptx.
  ...mode === 'export' ? [{ name: 'no-notes', transformNote: async () => '' }] : [],
])
