import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import { createDeckPreparser } from '../tools/deck/sectionPreparser.ts'

// The presenter rehearses everything; what leaves the machine holds private sections only when asked for by name.
export default definePreparserSetup(({ filepath, mode }) => [
  {
    name: 'presenter-addons',
    async transformSlide(content, frontmatter) {
      // Slidev takes the addons from the first slide's frontmatter.
      if (mode !== 'dev' && process.env.DECK_NOTES !== '1')
        delete frontmatter.addons
      return content
    },
  },
  createDeckPreparser(filepath, mode === 'dev' || process.env.DECK_PRIVATE === '1'),
  // Slidev's exporter would put the speaker notes into a pptx.
  ...mode === 'export'
    ? [{ name: 'no-notes', transformNote: async () => '' }]
    : [],
])
